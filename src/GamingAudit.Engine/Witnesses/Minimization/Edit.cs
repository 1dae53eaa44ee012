using GamingAudit.Engine.Episodes;

namespace GamingAudit.Engine.Witnesses.Minimization;

/// <summary>
/// A try at a simpler episode: the steps with other actions, or with no chance where it shall be the likeliest; null
/// where it does not apply. What the steps paid is of no account.
/// </summary>
internal delegate EpisodeStep[]? Edit(IReadOnlyList<EpisodeStep> steps);
