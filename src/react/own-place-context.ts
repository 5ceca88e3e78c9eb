'use client'
import { type Context, createContext } from 'react'

/** Whether a ready-made component stands in a section of the host's, which has the id that leads there. */
export const OwnPlaceContext: Context<boolean> = /* @__PURE__ */ createContext(false)
