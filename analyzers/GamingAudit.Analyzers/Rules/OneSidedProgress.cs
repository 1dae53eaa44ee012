using System.Linq;
using System;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.Recognition;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An approach is paid and a retreat is not, while the last distance follows both ways.</summary>
internal sealed class OneSidedProgress : RewardRule
{
    public const string Id = "GA3001";

    private static readonly DiagnosticDescriptor Rule = new(
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
                if (Progress(fact) is not var (now, last) || !FollowsBothWays(method, fact, now, last)) continue;
                if (method.Terms.Any(other => CountsRetreat(other, fact, last))) continue;
                if (!PaysForApproach(term, now, last)) continue;
                context.Report(
                    Rule, term.Location, null,
                    term.Call.Site.Syntax.ToString(), fact.Condition.ToString(), last);
            }
        }
    }

    // Nearer: now < last. Farther along: now > last.
    private static (string Now, string Last)? Progress(Fact fact) =>
        fact is { Relation: Relation.Less or Relation.LessOrEqual or Relation.Greater or Relation.GreaterOrEqual,
            Value: OtherKey other }
            ? LooksLast(other.Key) ? (fact.Key, other.Key) : LooksLast(fact.Key) ? (other.Key, fact.Key) : null
            : null;

    private static bool LooksLast(string key) =>
        Past.Any(word => key.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static readonly string[] Past = ["last", "prev", "old", "before"];

    private static bool PaysForApproach(RewardTerm term, string now, string last)
    {
        if (term.Amount.IsPositive) return true;
        string amount = ExpressionKey.Of(term.Value?.Syntax);
        return amount.Contains(now) && amount.Contains(last);
    }

    // A term of the opposite branch counts as a charge unless it surely pays; so does one made of the last distance
    // that both branches reach.
    private static bool CountsRetreat(RewardTerm term, Fact approach, string last)
    {
        if (term.Guards.Any(approach.Excludes)) return !term.Amount.IsPositive;
        return !term.Guards.Any(approach.SameAs)
            && ExpressionKey.Names(ExpressionKey.Of(term.Value?.Syntax)).Contains(last);
    }

    // A best-so-far that only moves on improvement can be paid once for each distance.
    private static bool FollowsBothWays(MethodLedger method, Fact fact, string now, string last)
    {
        bool follows = false;
        foreach (ISimpleAssignmentOperation assignment in
            method.Body.DescendantsAndSelf().OfType<ISimpleAssignmentOperation>())
        {
            if (ExpressionKey.Of(assignment.Target.Syntax) != last) continue;
            if (IsUnder(assignment.Syntax, fact.Condition) || !IsNow(assignment.Value, now, method)) return false;
            follows = true;
        }

        return follows;
    }

    private static bool IsUnder(SyntaxNode assignment, SyntaxNode condition) =>
        assignment.Ancestors().OfType<IfStatementSyntax>().Any(
            test => test.Condition.Span.Contains(condition.Span));

    private static bool IsNow(IOperation value, string now, MethodLedger method)
    {
        string key = ExpressionKey.Of(value.Unconverted().Syntax);
        if (key == now) return true;
        ILocalReferenceOperation? local = method.Body.DescendantsAndSelf().OfType<ILocalReferenceOperation>()
            .FirstOrDefault(reference => reference.Local.Name == now);
        return local is not null
            && method.Locals.Of(local.Local).Any(assigned => ExpressionKey.Of(assigned.Syntax) == key);
    }
}
