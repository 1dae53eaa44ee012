using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// What a path changes after it has ended the episode: the next has begun by then, and begins with it.
/// </summary>
internal static class SetAfterEnd
{
    /// <summary>The changes of what the start of an episode sets to something else, each with the end.</summary>
    public static IEnumerable<(Write Change, RewardCall End)> Of(MethodLedger method, TypeSource type)
    {
        foreach (RewardCall end in method.Ends)
        {
            if (end is not { Kind: CallKind.End, Surely: true } || !end.Receiver.IsSelf) continue;
            if (end.Site.Syntax.Parent is not ExpressionStatementSyntax site) continue;
            // A step that goes on counts one tick more for the next episode, whoever ended this one.
            bool isOften = method.Trigger is Trigger.Step or Trigger.Frame or Trigger.Stay;
            StatementSyntax[] after = [.. After(site).Where(next => !isOften || next.Parent == site.Parent)];
            foreach (Write change in after.OfType<ExpressionStatementSyntax>()
                .SelectMany(statement => Writes.In(statement)).Where(write => write.IsOfItself))
            {
                if (Started(change.Name, type) is not { } start) continue;
                if (change.Change is not ("+" or "-")
                    && (change.Change.Length == 0 || start.Length == 0 || change.Change == start)) continue;
                if (!after.Any(later => later.SpanStart > change.Site.SpanStart && MaySet(later, change.Name, type)))
                    yield return (change, end);
            }
        }
    }

    // What runs behind it however the tests come out, up to what leaves.
    private static IEnumerable<StatementSyntax> After(StatementSyntax site)
    {
        for (SyntaxNode at = site; at.Parent is { } parent and not MemberDeclarationSyntax; at = parent)
        {
            if (parent is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) yield break;
            if (parent is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax
                or DoStatementSyntax or SwitchSectionSyntax or TryStatementSyntax) yield break;
            if (parent is not BlockSyntax block) continue;
            foreach (StatementSyntax next in block.Statements.Where(one => one.SpanStart > at.SpanStart))
            {
                if (next is ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax
                    or ContinueStatementSyntax or YieldStatementSyntax) yield break;
                yield return next;
            }
        }
    }

    // What each start of an episode sets, as a literal; empty for any other value.
    private static string? Started(string name, TypeSource type)
    {
        string[] set = [.. type.EpisodeBegins.SelectMany(begin => Unrolled.Of(begin, type))
            .OfType<AssignmentExpressionSyntax>().Where(one => CallShape.NameOf(one.Left) == name)
            .Select(one => new Write(name, one).Change).Distinct()];
        return set.Length == 1 && set[0] is not ("+" or "-") ? set[0] : null;
    }

    private static bool MaySet(StatementSyntax statement, string name, TypeSource type) =>
        Writes.In(statement).Any(write => write.Name == name)
        || statement.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(
            call => Places.OfReceiver(call).IsSelf && type.Declaration(call) is { } helper
                && type.WrittenBy(helper).Contains(name));
}
