using GamingAudit.Linting.Places;

namespace GamingAudit.Linting.Ledgers;

/// <summary>Code that looks like a reward in a class of which no ledger could be made.</summary>
/// <param name="Class">The class.</param>
/// <param name="Code">The first such code in it.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record UnreadPlace(string Class, string Code, SourcePlace Place);
