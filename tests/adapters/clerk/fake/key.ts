/** `clerk.example.test` as the key has it: a live one, which needs no handshake between browser and server. */
export const publishableKey = `pk_live_${btoa('clerk.example.test$')}`
