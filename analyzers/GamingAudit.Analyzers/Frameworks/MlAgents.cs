using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>
/// Unity ML-Agents, under its present namespace and the old one. EndEpisode sends and clears the reward and begins the
/// next episode before it returns; the old Done only set a flag, so it counts as an end that comes later.
/// </summary>
internal sealed class MlAgents : IRewardFramework
{
    // The call that ends an episode without saying that it failed.
    private const string Interruption = "EpisodeInterrupted";

    private static readonly Dictionary<string, (CallKind Kind, int Arguments)> Calls = new()
    {
        ["AddReward"] = (CallKind.Add, 1),
        ["SetReward"] = (CallKind.Set, 1),
        ["AddGroupReward"] = (CallKind.AddGroup, 1),
        ["SetGroupReward"] = (CallKind.SetGroup, 1),
        ["EndEpisode"] = (CallKind.End, 0),
        ["Done"] = (CallKind.EndLater, 0),
        [Interruption] = (CallKind.Interrupt, 0),
        ["EndGroupEpisode"] = (CallKind.EndGroup, 0),
        ["GroupEpisodeInterrupted"] = (CallKind.InterruptGroup, 0),
    };

    private static readonly string[] Namespaces = ["Unity.MLAgents", "MLAgents"];

    public string Name => "Unity ML-Agents";

    public IReadOnlyCollection<string> Tokens { get; } = ["AddReward", "SetReward", "AddGroupReward", "SetGroupReward"];

    public FrameworkWords Words { get; } = UnityNames.Words with
    {
        Begins = FrameworkWords.Set("OnEpisodeBegin", "AgentReset"),
        SetUps = UnityNames.Words.SetUps.Union(["Initialize", "InitializeAgent"]),
        Steps = UnityNames.Words.Steps.Union(["OnActionReceived", "AgentAction"]),
        Ends = FrameworkWords.Set("EndEpisode", "EndGroupEpisode", "EpisodeInterrupted", "Done("),
        Interruptions = FrameworkWords.Set(Interruption),
        Horizons = FrameworkWords.Set("MaxStep", "maxStep"),
        StepCounts = FrameworkWords.Set("StepCount"),
        CumulativeRewards = FrameworkWords.Set("GetCumulativeReward"),
        Adders = ImmutableDictionary.CreateRange(
        [
            new KeyValuePair<string, string>("SetReward", "AddReward"),
            new KeyValuePair<string, string>("SetGroupReward", "AddGroupReward"),
        ]),
        Continuous = FrameworkWords.Set("ContinuousActions"),
        Decisions = FrameworkWords.Set("RequestDecision", "RequestAction", "EnvironmentStep"),
        Observes = FrameworkWords.Set("AddObservation", "AddOneHotObservation", "AddVectorObs"),
        Sensors = FrameworkWords.Set("GetObservations", "GetRayPerceptionInput", "Perceive"),
        Fix = new FixWords(
            "UnityEngine", "Time", "deltaTime", "fixedDeltaTime",
            FrameworkWords.Set("time", "timeSinceLevelLoad", "unscaledTime", "realtimeSinceStartup"),
            "StepCount", "OnActionReceived", "Invoke", "Mathf"),
        Stubs = "MlAgents",
    };

    public RewardCall? Classify(IOperation operation)
    {
        if (CallShape.Of(operation) is not { } call) return null;
        if (KindOf(call.Name, call.Arguments.Length) is not { } kind) return null;
        if (kind == CallKind.EndLater && EndsAtOnce(Owner(operation))) kind = CallKind.End;
        bool known = call.Method is { } method
            ? IsFrameworkNamespace(method.ContainingType?.ContainingNamespace?.ToDisplayString())
            : call.Name != "Done" || IsAgent(Owner(operation));
        return known
            ? new RewardCall(
                kind, operation, call.Arguments.Length == 1 ? call.Arguments[0] : null,
                Place.OfOwner(call.Syntax.Expression, Words.Hops))
            : null;
    }

    public NamedCall? Named(SyntaxNode node, INamedTypeSymbol type) =>
        node is InvocationExpressionSyntax call ? PayByName(call) : null;

    /// <summary>What a call does to the reward or episode of whomever it is made on, by its name alone.</summary>
    public static NamedCall? PayByName(InvocationExpressionSyntax call)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        if (CallShape.NameOf(call.Expression) is not { } name) return null;
        return KindOf(name, arguments.Count) is { } kind
            ? new NamedCall(kind, arguments.Count == 1 ? arguments[0].Expression : null)
            : null;
    }

    public bool PaysByReturn(IMethodSymbol method) => false;

    public bool EndsByReturn(IMethodSymbol method) => false;

    public bool HandsOut(IOperation value, IMethodSymbol method) => false;

    public Trigger TriggerOf(IMethodSymbol method) => method.IsStatic ? Trigger.Unknown : method.Name switch
    {
        "OnActionReceived" or "AgentAction" => Trigger.Step,
        "OnEpisodeBegin" or "AgentReset" => Trigger.EpisodeBegin,
        "CollectObservations" => Trigger.Observation,
        "Heuristic" => Trigger.Heuristic,
        var name => UnityNames.TriggerOf(name, !method.Parameters.IsEmpty),
    };

    public bool IsAction(IParameterSymbol parameter) =>
        parameter.Type.Name == "ActionBuffers"
        || (parameter.ContainingSymbol.Name is "OnActionReceived" or "AgentAction"
            && parameter.Type.SpecialType != SpecialType.System_String);

    public bool IsOwn(INamedTypeSymbol type) =>
        type.Name == "Agent" && IsFrameworkNamespace(type.ContainingNamespace?.ToDisplayString());

    private static CallKind? KindOf(string name, int arguments) =>
        Calls.TryGetValue(name, out (CallKind Kind, int Arguments) call) && call.Arguments == arguments
            ? call.Kind
            : null;

    // From 0.14.1 on Done resets the agent before it returns. That version came with sensors and without the text of
    // an action (migration guide of the package), so the signatures that a class overrides tell.
    private static bool EndsAtOnce(ITypeSymbol? type) => type?.GetMembers().OfType<IMethodSymbol>().Any(
        method => method is { Name: "CollectObservations", Parameters.Length: 1 }
            && method.Parameters[0].Type.Name == "VectorSensor") == true;

    private static bool IsFrameworkNamespace(string? name) => Array.IndexOf(Namespaces, name) >= 0;

    /// <summary>Whether the type is an agent, or may be one for all that is known.</summary>
    public static bool IsAgent(ITypeSymbol? type) =>
        Types.DerivesFrom(type, "Agent", Namespaces) || Types.HasUnknownBase(type);

    private static ITypeSymbol? Owner(IOperation operation) =>
        operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart)?.ContainingType;
}
