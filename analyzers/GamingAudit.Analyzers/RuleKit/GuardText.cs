using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>A fact as somebody wrote it: its test, or the opposite where the code goes on if the test fails.</summary>
internal static class GuardText
{
    public static string Of(Fact fact) => Test(fact)?.Text ?? fact.Condition.ToString();

    /// <summary>The test that the fact is of; null where it is of no expression.</summary>
    public static BranchTest? Test(Fact fact) => fact.Condition is ExpressionSyntax condition
        ? new BranchTest(condition, !Fails(fact, condition), condition)
        : null;

    private static bool Fails(Fact fact, ExpressionSyntax condition)
    {
        if (ConditionFacts.FromSyntax(condition) is not { } written) return false;
        bool isTurned = written.Value is Place right && written.Subject != fact.Subject
            && (right == fact.Subject || fact.Value is not Place);
        Relation relation = isTurned ? Fact.Mirrored(written.Relation) : written.Relation;
        return fact.Relation == Fact.Negation(relation);
    }
}
