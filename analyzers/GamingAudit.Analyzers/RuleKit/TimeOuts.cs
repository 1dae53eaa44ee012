using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Tests of the time that an episode has taken.</summary>
internal static class TimeOuts
{
    /// <summary>StepCount &gt;= limit, timeLeft &lt;= 0: whether a fact says that time is up.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="context">The class and its words.</param>
    /// <param name="byName">Whether only a name tells, and not what the code does with it.</param>
    public static bool Is(Fact fact, RuleContext context, bool byName = false)
    {
        // limit <= elapsed
        if (fact.Value is Place other && fact.Relation is Relation.Less or Relation.LessOrEqual
            && Is(new Fact(other, "", Fact.Mirrored(fact.Relation), null, fact.Condition), context, byName))
            return true;
        if (!byName && IsElapsed(fact, context.Type)) return true;
        string name = fact.Subject.Names.LastOrDefault() ?? string.Empty;
        bool isUp = fact.Relation is Relation.Greater or Relation.GreaterOrEqual;
        bool isDown = fact.Relation is Relation.Less or Relation.LessOrEqual && fact.Value is 0.0;
        if (isUp && (context.Words(WordLists.StepCounts).Contains(name)
            || KnownFrameworks.Words.StepCounts.Contains(name))) return true;
        if (isUp && (IsStepCounter(name, context.Type)
            || (!byName && fact.Subject.Parts.Length == 1 && EpisodeClock.Is(name, context.Type)))) return true;
        if (isDown && !byName && fact.Subject.Parts.Length == 1 && EpisodeClock.IsCountdown(name, context.Type))
            return true;
        return (isUp && NameWords.Of(name).Any(context.Words(WordLists.Elapsed).Contains))
            || (isDown && NameWords.Of(name).Any(context.Words(WordLists.Remaining).Contains));
    }

    // Time.time - started > limit, where the start of an episode sets when it started and nothing else does.
    private static bool IsElapsed(Fact fact, TypeSource type)
    {
        SyntaxNode at = fact.Condition;
        while (at is ParenthesizedExpressionSyntax inner) at = inner.Expression;
        if (at is not BinaryExpressionSyntax test) return false;
        if (ConditionFacts.FromSyntax(test)?.SameAs(fact) != true) return false;
        return Orders.Greater(test) is BinaryExpressionSyntax since && since.IsKind(SyntaxKind.SubtractExpression)
            && DependenceReader.IsClock(since.Left)
            && since.Right is IdentifierNameSyntax { Identifier.ValueText: var start }
            && type.WrittenAtEpisodeBegin().Contains(start)
            && type.WritesOf(start).All(write => write.Site.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
                && type.IsAtStart(method));
    }

    // stepsTaken: counted up, and set back where an episode begins.
    private static bool IsStepCounter(string name, TypeSource type) =>
        NameWords.Of(name).Any(word => word is "step" or "steps" or "tick" or "ticks" or "frame" or "frames")
        && Writes.Of(type.Type, name).Any(write => write.Write.Change == "+")
        && type.WrittenAtEpisodeBegin().Contains(name);
}
