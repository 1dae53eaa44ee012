using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>
/// All frameworks that the analyzers know, in the order of their names. They are found by reflection, as rules are: a
/// new one is a file beside this and no line elsewhere.
/// </summary>
internal static class KnownFrameworks
{
    public static readonly IReadOnlyList<IRewardFramework> All =
    [
        .. typeof(IRewardFramework).Assembly.GetTypes()
            .Where(type => typeof(IRewardFramework).IsAssignableFrom(type) && !type.IsInterface)
            .Select(type => (IRewardFramework)Activator.CreateInstance(type)!)
            .OrderBy(framework => framework.Name, StringComparer.Ordinal),
    ];

    /// <summary>The names of all of them.</summary>
    public static readonly FrameworkWords Words =
        FrameworkWords.Union(All.Select(framework => framework.Words).ToArray());

    private static readonly HashSet<string> Tokens = new(All.SelectMany(framework => framework.Tokens));

    private static readonly TokenText Text =
        new([.. Tokens, .. Words.SetByName, RewardEvidence.Mark, RewardEvidence.FitnessMark]);

    /// <summary>Whether the declaration holds a name without which nothing in it can pay a reward.</summary>
    public static bool MayPay(SyntaxReference declaration, CancellationToken cancel) =>
        MayPay(declaration.SyntaxTree) && declaration.GetSyntax(cancel).DescendantTokens().Any(
            token => token.IsKind(SyntaxKind.IdentifierToken)
                ? Tokens.Contains(token.ValueText) || token.ValueText.Contains(RewardEvidence.Mark)
                    || token.ValueText.Contains(RewardEvidence.FitnessMark)
                : token.IsKind(SyntaxKind.StringLiteralToken) && Words.SetByName.Contains(token.ValueText));

    /// <summary>Whether the file's text holds such a name, perhaps in a comment or as a part of another name.</summary>
    public static bool MayPay(SyntaxTree tree) => Text.MayBeIn(tree);

    public static RewardCall? Classify(IOperation operation) =>
        First(framework => framework.Classify(operation));

    public static NamedCall? Named(SyntaxNode node, INamedTypeSymbol type) =>
        First(framework => framework.Named(node, type));

    /// <summary>What code does to the reward or episode of whomever it names, by names alone.</summary>
    public static NamedCall? PayByName(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => MlAgents.PayByName(call) ?? GodotAgents.PayByName(call),
        AssignmentExpressionSyntax set => GodotAgents.PayByName(set),
        _ => null,
    };

    /// <summary>
    /// Whether a flag of that name says that the episode is over, by itself or in a framework's words: NeedsReset.
    /// </summary>
    public static bool IsEndFlag(string? name) =>
        EndFlag.IsNamed(name) || (name is not null && Words.Ends.Contains(name + " = true"));

    /// <summary>Whether a framework or an engine calls methods of that name, whoever else does.</summary>
    public static bool CallsMethod(string name) =>
        UnityNames.TriggerOf(name, hasParameters: false) != Trigger.Unknown || Words.Begins.Contains(name)
        || Words.Steps.Contains(name) || Words.SetUps.Contains(name);

    /// <summary>
    /// What tells a learner that time ran out, where code ends an episode so; null where its framework has nothing for
    /// it.
    /// </summary>
    public static string? InterruptionFor(SyntaxNode end, IOperation? operation, INamedTypeSymbol type)
    {
        // Who asks for the reward by itself asks for one end as well, whatever style the code around is in.
        if (type.GetMembers().OfType<IMethodSymbol>().Any(PaysByReturn)) return null;
        IRewardFramework? framework =
            (operation is null ? null : All.FirstOrDefault(one => one.Classify(operation) is not null))
            ?? All.FirstOrDefault(one => one.Named(end, type) is not null);
        return framework is null ? "a truncation" : framework.Words.Interruptions.FirstOrDefault();
    }

    public static bool PaysByReturn(IMethodSymbol method) => All.Any(framework => framework.PaysByReturn(method));

    public static bool HandsOut(IOperation value, IMethodSymbol method) =>
        All.Any(framework => framework.HandsOut(value, method));

    public static bool EndsByReturn(IMethodSymbol method) => All.Any(framework => framework.EndsByReturn(method));

    public static bool IsAction(IParameterSymbol parameter) => All.Any(framework => framework.IsAction(parameter));

    public static bool IsOwn(INamedTypeSymbol type) => All.Any(framework => framework.IsOwn(type));

    /// <summary>Whether objects of the type are agents, as far as a framework tells.</summary>
    public static bool IsAgent(ITypeSymbol type) => MlAgents.IsAgent(type);

    /// <summary>
    /// When a method runs, by the first framework that knows. A frame in which a learner is told what it earned is a
    /// step of it.
    /// </summary>
    public static Trigger TriggerOf(IMethodSymbol method)
    {
        Trigger found = Trigger.Unknown;
        foreach (IRewardFramework framework in All)
        {
            Trigger trigger = framework.TriggerOf(method);
            if (found == Trigger.Unknown) found = trigger;
            else if (trigger == Trigger.Step) return trigger;
            if (found is not (Trigger.Unknown or Trigger.Frame)) return found;
        }

        return found;
    }

    private static T? First<T>(Func<IRewardFramework, T?> ask)
        where T : class
    {
        foreach (IRewardFramework framework in All)
        {
            if (ask(framework) is { } answer) return answer;
        }

        return null;
    }
}
