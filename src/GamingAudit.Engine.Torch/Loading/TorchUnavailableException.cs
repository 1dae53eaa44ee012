namespace GamingAudit.Engine.Torch.Loading;

/// <summary>TorchSharp cannot be used here; the message is one sentence that says why and what would help.</summary>
public sealed class TorchUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
