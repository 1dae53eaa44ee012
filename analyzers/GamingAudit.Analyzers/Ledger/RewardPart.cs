using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Ledger;

/// <summary>A term of a reward of a transition.</summary>
/// <param name="Name">Its name; empty where it has none.</param>
/// <param name="Value">What it pays.</param>
/// <param name="Site">Where to report about it.</param>
/// <param name="Text">The source that computes it.</param>
internal sealed record RewardPart(string Name, Node Value, Location Site, string Text);
