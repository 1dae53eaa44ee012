using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>A place in the code that pays a reward or ends an episode.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Site">The operation, in the tree before lowering.</param>
/// <param name="Amount">The amount; null where the call pays nothing.</param>
/// <param name="Receiver">Whose reward or episode.</param>
/// <param name="Factor">What the amount is multiplied by: -1 where it is taken away.</param>
/// <param name="Surely">Whether it happens each time: false for a flag that a condition decides.</param>
internal sealed record RewardCall(
    CallKind Kind, IOperation Site, IOperation? Amount, Place Receiver, double Factor = 1, bool Surely = true)
{
    /// <summary>Where the amount is made: in a branch of the site where that is a choice.</summary>
    public SyntaxNode At { get; init; } = Site.Syntax;

    /// <summary>Whether a step returns the amount, though it is known as a part is.</summary>
    public bool IsResult { get; init; }
}
