using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An approach is paid and a retreat is not, while the last distance follows both ways.</summary>
internal sealed class OneSidedProgress : RewardRule
{
    public const string Id = "GA3001";

    internal static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Progress paid, retreat free",
        "'{0}' pays whenever '{1}', but going back costs nothing and '{2}' follows it back: an agent "
        + "that goes to and fro is paid for ever",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        foreach (RewardTerm term in method.Terms)
        {
            if (term.Kind == CallKind.Return || term.EndsAfter || term.Amount.IsNegative) continue;
            foreach (Fact fact in term.Guards)
            {
                if (Progress(fact, method) is not var (now, last)) continue;
                if (method.Terms.Any(other => CountsRetreat(other, fact, last))) continue;
                if (!PaysForApproach(term, now, last)) continue;
                context.Report(
                    Rule, term.Location, null,
                    term.Call.Site.Syntax.ToString(), fact.Condition.ToString(), last.Text);
            }
        }
    }

    // Nearer: now < last. Farther along: now > last. Which of the two is the last one, its assignment tells.
    private static (Place Now, Place Last)? Progress(Fact fact, MethodLedger method)
    {
        if (fact.Relation is Relation.Equal or Relation.NotEqual || fact.Value is not Place other) return null;
        return FollowsBothWays(method, fact, fact.Subject, other) ? (fact.Subject, other)
            : FollowsBothWays(method, fact, other, fact.Subject) ? (other, fact.Subject) : null;
    }

    private static bool PaysForApproach(RewardTerm term, Place now, Place last)
    {
        if (term.Amount.IsPositive) return true;
        ImmutableHashSet<Place> parts = term.Value is null
            ? ImmutableHashSet<Place>.Empty
            : term.Value.DescendantsAndSelf().Select(part => Places.Of(part.Syntax)).ToImmutableHashSet();
        return parts.Contains(now) && parts.Contains(last);
    }

    // A term of the opposite branch counts as a charge unless it surely pays; so does one made of the last distance
    // that both branches reach.
    private static bool CountsRetreat(RewardTerm term, Fact approach, Place last)
    {
        if (term.Guards.Any(approach.Excludes)) return !term.Amount.IsPositive;
        return !term.Guards.Any(approach.SameAs)
            && Places.Of(term.Value?.Syntax).Names.Contains(last.Text);
    }

    // A best-so-far that only moves on improvement can be paid once for each distance.
    private static bool FollowsBothWays(MethodLedger method, Fact fact, Place now, Place last)
    {
        bool follows = false;
        foreach (ISimpleAssignmentOperation assignment in
            method.Body.DescendantsAndSelf().OfType<ISimpleAssignmentOperation>())
        {
            if (assignment.Target is ILocalReferenceOperation or IParameterReferenceOperation) continue;
            if (Places.Of(assignment.Target.Syntax) != last) continue;
            if (IsUnder(assignment.Syntax, fact.Condition) || !IsNow(assignment.Value, now, method)) return false;
            follows = true;
        }

        return follows;
    }

    private static bool IsUnder(SyntaxNode assignment, SyntaxNode condition) =>
        assignment.Ancestors().OfType<IfStatementSyntax>().Any(
            test => test.Condition.Span.Contains(condition.Span));

    private static bool IsNow(IOperation value, Place now, MethodLedger method)
    {
        Place key = Places.Of(value.Unconverted().Syntax);
        if (key == now) return true;
        ILocalReferenceOperation? local = method.Body.DescendantsAndSelf().OfType<ILocalReferenceOperation>()
            .FirstOrDefault(reference => reference.Local.Name == now.Text);
        return local is not null
            && method.Locals.Of(local.Local).Any(assigned => Places.Of(assigned.Syntax) == key);
    }
}
