package reader

const PromptVersion = "tmp"
