using System;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// What comes by itself: along += 0.25 at each step, whatever the agent does, and an end where along &gt;= 100.
/// </summary>
internal static class OwnPace
{
    /// <summary>The steps after which what a pay asks for has come by itself; null where the agent brings it about.
    /// </summary>
    public static int? StepsTo(RewardTerm pay, TypeSource type) =>
        pay.Guards.Select(fact => Steps(fact, type)).Max();

    private static int? Steps(Fact fact, TypeSource type)
    {
        if (fact is not { Aspect.Length: 0, Subject.Parts.Length: 1 }) return null;
        if (fact.Subject.Last.Suffix.Length > 0) return null;
        int way = fact.Relation switch
        {
            Relation.Greater or Relation.GreaterOrEqual => 1,
            Relation.Less or Relation.LessOrEqual => -1,
            _ => 0,
        };
        double? limit = fact.Value switch
        {
            double number => number,
            Place named when type.Constant(named.Text) is { IsConstant: true, Low: var given } => given,
            _ => null,
        };
        string name = fact.Subject.Last.Name;
        if (way == 0 || limit is not { } until || !type.WrittenAtEpisodeBegin().Contains(name)) return null;
        double? start = null, pace = null;
        foreach (Write write in type.WritesOf(name))
        {
            if (type.IsAtStart(write.Site))
                start ??= StartValues.Number(write);
            else if (pace is null && IsAtEachStep(write.Site) && By(write, type) is { } by) pace = by;
            else return null;
        }

        double? steps = (until - start) / pace;
        return steps is > 1 and < int.MaxValue && Math.Sign(pace!.Value) == way ? (int)Math.Ceiling(steps.Value) : null;
    }

    // Of a method's own block, with nothing before it that leaves.
    private static bool IsAtEachStep(SyntaxNode site) =>
        site.Parent is ExpressionStatementSyntax { Parent: BlockSyntax { Parent: MethodDeclarationSyntax } }
        && !Branches.Around(site).Any();

    private static double? By(Write write, TypeSource type)
    {
        if (write.Change is not ("+" or "-")) return null;
        double sign = write.Change == "+" ? 1 : -1;
        if (write.Site is not AssignmentExpressionSyntax { Right: var by }) return sign;
        return SyntaxAmounts.Read(by, _ => null, type) is { IsConstant: true, Low: var value } ? sign * value : null;
    }
}
