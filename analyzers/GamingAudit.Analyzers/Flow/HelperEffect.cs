using System;
using System.Collections.Immutable;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>One thing that a helper does to its own agent's reward or episode, read from its syntax alone.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Value">The expression that it pays, in the helper's names; null where it pays none.</param>
/// <param name="Parameter">The parameter that it pays; null where the amount is no parameter alone.</param>
/// <param name="Amount">How much it pays, by what its parameters hold.</param>
/// <param name="Guards">What it tested before, in the names of the helper.</param>
/// <param name="Surely">Whether it does it wherever the guards hold.</param>
/// <param name="EndsAfter">Whether it also ends the episode after it has paid.</param>
/// <param name="Site">The place in the source that does it.</param>
internal sealed record HelperEffect(
    CallKind Kind, ExpressionSyntax? Value, string? Parameter, Func<Func<string, Amount?>, Amount> Amount,
    ImmutableArray<Fact> Guards, bool Surely, bool EndsAfter, SyntaxNode Site)
{
    /// <summary>The parameter that names whom it pays; null for its own object.</summary>
    public string? Payee { get; init; }

    /// <summary>The member of its own object that names whom it pays; null for any other.</summary>
    public Place? Member { get; init; }
}
