using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Ledger;

/// <summary>What one method pays, when, and what goes wrong on its paths.</summary>
/// <param name="Method">The method, or the one that owns the lambda or local function.</param>
/// <param name="Trigger">When it runs.</param>
/// <param name="Body">The body before lowering.</param>
/// <param name="Locals">What its locals may hold.</param>
/// <param name="Terms">The amounts it pays, in the order of the source.</param>
/// <param name="Ends">The calls that end an episode.</param>
/// <param name="Hazards">Pairs of places that are harmful in that order.</param>
/// <param name="IsComplete">Whether all its paths were followed to a fixed point, exceptional ones included.</param>
internal sealed record MethodLedger(
    IMethodSymbol Method,
    Trigger Trigger,
    IOperation Body,
    LocalValues Locals,
    ImmutableArray<RewardTerm> Terms,
    ImmutableArray<RewardCall> Ends,
    ImmutableArray<PathHazard> Hazards,
    bool IsComplete)
{
    /// <summary>The methods of the type that run it, where all that do are known.</summary>
    public ImmutableArray<MethodLedger> Callers { get; init; } = ImmutableArray<MethodLedger>.Empty;

    /// <summary>All that it and the methods do that run it.</summary>
    public IEnumerable<IOperation> Operations =>
        Callers.SelectMany(caller => caller.Operations).Concat(Body.DescendantsAndSelf());

    /// <summary>The operation of a piece of its code or of its callers'; null where neither holds it.</summary>
    public IOperation? Operation(SyntaxNode syntax) =>
        Body.Syntax.SyntaxTree == syntax.SyntaxTree && Body.Syntax.Span.Contains(syntax.Span)
            ? Body.DescendantsAndSelf().FirstOrDefault(operation => operation.Syntax == syntax)
            : Callers.Select(caller => caller.Operation(syntax)).FirstOrDefault(found => found is not null);
}
