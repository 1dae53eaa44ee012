namespace GamingAudit.Engine.Torch.Loading;

/// <summary>A place where libtorch was looked for.</summary>
/// <param name="Origin">What kind of place.</param>
/// <param name="Place">The place in words, or its path.</param>
/// <param name="Found">What was there; null where nothing was.</param>
internal sealed record SearchedPlace(LibtorchOrigin Origin, string Place, LibtorchFolder? Found);
