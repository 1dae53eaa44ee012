using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// The places that make a flaw beside the one that a finding stands at: where a person may mend it as well. The first
/// is the one that a code fix asks for.
/// </summary>
internal readonly struct Related
{
    // A list that nobody reads to its end names nothing.
    private const int Most = 8;

    private readonly ImmutableArray<Location> places;

    private Related(IEnumerable<Location> places) => this.places = places.Distinct().Take(Most).ToImmutableArray();

    public ImmutableArray<Location> Places => places.IsDefault ? ImmutableArray<Location>.Empty : places;

    public static implicit operator Related(Location? place) => new(place is null ? [] : [place]);

    /// <summary>What is paid where a term is not, by tests that exclude each other.</summary>
    public static Related Instead(RewardTerm term, MethodLedger method) =>
        default(Related).And(method.Terms.Where(
            other => other.Guards.Any(test => term.Guards.Any(test.Excludes))));

    /// <summary>Where a member is declared and changed.</summary>
    public static Related Of(ISymbol member, TypeSource type)
    {
        Related declared = member.Locations.FirstOrDefault(place => place.IsInSource);
        return declared.And(Changes(member.Name, type));
    }

    public Related And(IEnumerable<SyntaxNode> more) =>
        new(Places.Concat(more.Select(node => node.GetLocation())));

    public Related And(string member, TypeSource type) => And(Changes(member, type));

    public Related And(IEnumerable<RewardTerm> terms) => And(terms.Select(term => term.Call.Site.Syntax));

    /// <summary>With what lies behind a term: the call in a helper that pays, and what a helper hands back.</summary>
    public Related And(RewardTerm term, TypeSource type)
    {
        IEnumerable<SyntaxNode> results = term.Value?.Syntax.DescendantNodesAndSelf()
            .OfType<InvocationExpressionSyntax>().Select(type.Declaration).OfType<MethodDeclarationSyntax>()
            .SelectMany(MethodResults.Of) ?? [];
        return And(term.Origin is { } origin ? results.Prepend(origin) : results);
    }

    private static IEnumerable<SyntaxNode> Changes(string member, TypeSource type) =>
        Writes.Of(type.Type, member).Select(change => change.Write.Site);
}
