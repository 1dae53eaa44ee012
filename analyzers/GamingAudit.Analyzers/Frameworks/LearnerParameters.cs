using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>
/// Transitions that are stored or learned from: a parameter, argument or member that is called reward beside a state,
/// an action, or the end. What learns of it need not be in view.
/// </summary>
internal static class LearnerParameters
{
    private static readonly HashSet<string> Beside =
    [
        "state", "states", "action", "actions", "obs", "observation", "observations", "next", "done", "terminal",
        "terminated", "s", "a", "s2", "over",
    ];

    private static readonly HashSet<string> Learns =
    [
        "learn", "train", "update", "remember", "store", "push", "add", "observe", "record", "append", "experience",
        "feed", "memorize", "memorise", "transition", "replay", "feedback", "fit", "cache", "enqueue",
    ];

    /// <summary>The parameters of a file's methods that are the reward of a transition.</summary>
    public static IEnumerable<ParameterSyntax> In(SyntaxNode root) => root.DescendantNodes()
        .OfType<BaseMethodDeclarationSyntax>().Select(method => Of(method.ParameterList)).OfType<ParameterSyntax>();

    /// <summary>
    /// The rewards in the transitions that a file makes or hands over, with the name of the method that it hands them
    /// to: one that the program declares says itself what it is given.
    /// </summary>
    public static IEnumerable<(ExpressionSyntax Reward, string? To)> Passed(SyntaxNode root)
    {
        foreach (SyntaxNode node in root.DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 1 } given } call
                    when CallShape.NameOf(call.Expression) is { } name && NameWords.Of(name).Any(Learns.Contains)
                    && Among(given) is { } reward:
                    yield return (reward, name);
                    break;
                case InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax } made:
                    AssignmentExpressionSyntax[] set = [.. made.Expressions.OfType<AssignmentExpressionSyntax>()];
                    if (set.FirstOrDefault(one => IsReward(CallShape.NameOf(one.Left))) is { } paid && set.Count(
                        one => one != paid && NamesBeside(CallShape.NameOf(one.Left))) > 1)
                        yield return (paid.Right, null);
                    break;
            }
        }
    }

    private static ParameterSyntax? Of(ParameterListSyntax list)
    {
        if (list.Parameters.Count < 2 || list.Parameters.FirstOrDefault(
            one => (IsReward(one.Identifier.ValueText) || one.Identifier.ValueText is "r" or "rew")
                && one.Type?.ToString() is "float" or "double" or "int" or "decimal") is not { } reward) return null;
        int beside = list.Parameters.Count(one => one != reward && NamesBeside(one.Identifier.ValueText));
        return reward.Modifiers.Count == 0 && beside >= (IsReward(reward.Identifier.ValueText) ? 1 : 2)
            ? reward : null;
    }

    private static ExpressionSyntax? Among(SeparatedSyntaxList<ArgumentSyntax> given) =>
        given.FirstOrDefault(one => IsReward(NameOf(one.Expression))) is { } reward
        && given.Any(one => one != reward && NamesBeside(NameOf(one.Expression)))
            ? reward.Expression : null;

    private static string? NameOf(ExpressionSyntax value) => CallShape.NameOf(value);

    private static bool IsReward(string? name) => name is not null
        && NameWords.Of(name).ToArray() is { Length: 1 or 2 } words && words[words.Length - 1] == "reward"
        && words[0] is not ("total" or "episode" or "cumulative" or "average" or "max" or "min");

    private static bool NamesBeside(string? name) => name is not null && NameWords.Of(name).Any(Beside.Contains);
}
