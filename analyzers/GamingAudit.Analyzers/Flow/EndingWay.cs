using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>One way in which an episode ends.</summary>
/// <param name="Facts">What holds there, together.</param>
/// <param name="In">The member that tells.</param>
/// <param name="Test">The test by which it does.</param>
/// <param name="From">The flag that this is one reason for; null for one that no other holds.</param>
internal sealed record EndingWay(
    ImmutableArray<Fact> Facts, MemberDeclarationSyntax In, ExpressionSyntax Test, EndingWay? From)
{
    /// <summary>Whether the one way is a reason for the other, or the same.</summary>
    public bool Concerns(EndingWay other) => IsWithin(other) || other.IsWithin(this);

    /// <summary>Whether these facts, tested before the site in a method, hold whenever the episode ends so.</summary>
    public bool IsImpliedBy(IReadOnlyCollection<Fact> known, MethodDeclarationSyntax body, SyntaxNode site)
    {
        if (Facts.IsEmpty || !Facts.All(fact => known.Any(given => Implies(given, fact)))) return false;
        var names = new HashSet<string>(Facts.SelectMany(fact => fact.Subject.Names.Concat(
            fact.Value is Place place ? place.Names : Enumerable.Empty<string>())));
        // A local of another method is another thing, and what changes after the test is no longer known.
        if (body != In && In.DescendantNodes().OfType<VariableDeclaratorSyntax>().Any(
            local => names.Contains(local.Identifier.ValueText))) return false;
        return !Writes.In(body).Any(write => names.Contains(write.Name) && write.Site.SpanStart > site.SpanStart);
    }

    private bool IsWithin(EndingWay other)
    {
        for (EndingWay? at = this; at is not null; at = at.From)
        {
            if (ReferenceEquals(at, other)) return true;
        }

        return false;
    }

    private static bool Implies(Fact given, Fact fact) =>
        given.SameAs(fact) || given.Excludes(ConditionFacts.Negate(fact));
}
