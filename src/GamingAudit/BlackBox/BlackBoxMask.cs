namespace GamingAudit;

/// <summary>Which actions a black box allows next.</summary>
/// <param name="box">The instance, as <see cref="BlackBoxTarget"/> was told to make it, where it stands now.</param>
/// <param name="legal">
/// <see cref="ActionSpace.MaskLength"/> entries, branch after branch, all true when called: clear the illegal ones and
/// leave at least one in every branch.
/// </param>
public delegate void BlackBoxMask(IBlackBox box, Span<bool> legal);
