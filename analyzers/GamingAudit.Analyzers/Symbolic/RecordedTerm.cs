using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Symbolic;

/// <summary>A term that a reward adds to its sum.</summary>
/// <param name="Name">Its name; empty for the value of a reward without names.</param>
/// <param name="Value">What it adds, 0 where its place is not reached.</param>
/// <param name="Site">The expression.</param>
internal sealed record RecordedTerm(string Name, Node Value, SyntaxNode Site);
