using System;
using System.Collections.Generic;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>
/// Unity ML-Agents, under its present namespace and the old one. EndEpisode sends and clears the reward and begins the
/// next episode before it returns; the old Done only set a flag, so it counts as an end that comes later.
/// </summary>
internal sealed class MlAgents : IRewardFramework
{
    private static readonly Dictionary<string, (CallKind Kind, int Arguments)> Calls = new()
    {
        ["AddReward"] = (CallKind.Add, 1),
        ["SetReward"] = (CallKind.Set, 1),
        ["AddGroupReward"] = (CallKind.AddGroup, 1),
        ["SetGroupReward"] = (CallKind.SetGroup, 1),
        ["EndEpisode"] = (CallKind.End, 0),
        ["Done"] = (CallKind.EndLater, 0),
        ["EpisodeInterrupted"] = (CallKind.Interrupt, 0),
        ["EndGroupEpisode"] = (CallKind.EndGroup, 0),
        ["GroupEpisodeInterrupted"] = (CallKind.EndGroup, 0),
    };

    private static readonly string[] Namespaces = ["Unity.MLAgents", "MLAgents"];

    public IReadOnlyCollection<string> Tokens { get; } = ["AddReward", "SetReward", "AddGroupReward", "SetGroupReward"];

    /// <summary>What a call of that name does, were it one of the framework's; null for any other name.</summary>
    public static CallKind? KindOf(string name, int arguments) =>
        Calls.TryGetValue(name, out (CallKind Kind, int Arguments) call) && call.Arguments == arguments
            ? call.Kind
            : null;

    /// <summary>Whether the type is the framework's own base class of agents.</summary>
    public static bool IsFrameworkAgent(INamedTypeSymbol type) =>
        type.Name == "Agent" && IsFrameworkNamespace(type.ContainingNamespace?.ToDisplayString());

    public RewardCall? Classify(IOperation operation)
    {
        if (CallShape.Of(operation) is not { } call) return null;
        if (KindOf(call.Name, call.Arguments.Length) is not { } kind) return null;
        bool known = call.Method is { } method
            ? IsFrameworkNamespace(method.ContainingType?.ContainingNamespace?.ToDisplayString())
            : kind != CallKind.EndLater || IsAgent(Owner(operation));
        return known
            ? new RewardCall(kind, operation, call.Arguments.Length == 1 ? call.Arguments[0] : null, call.Receiver)
            : null;
    }

    public bool PaysByReturn(IMethodSymbol method) => false;

    public Trigger TriggerOf(IMethodSymbol method) => method.IsStatic ? Trigger.Unknown : method.Name switch
    {
        "OnActionReceived" or "AgentAction" or "FixedUpdate" => Trigger.Step,
        "Update" or "LateUpdate" when method.Parameters.IsEmpty => Trigger.Frame,
        "OnTriggerEnter" or "OnTriggerEnter2D" or "OnCollisionEnter" or "OnCollisionEnter2D" => Trigger.Enter,
        "OnTriggerStay" or "OnTriggerStay2D" or "OnCollisionStay" or "OnCollisionStay2D" => Trigger.Stay,
        "OnTriggerExit" or "OnTriggerExit2D" or "OnCollisionExit" or "OnCollisionExit2D" => Trigger.Exit,
        "OnEpisodeBegin" or "AgentReset" => Trigger.EpisodeBegin,
        "CollectObservations" => Trigger.Observation,
        "Heuristic" => Trigger.Heuristic,
        _ => Trigger.Unknown,
    };

    public bool IsAction(IParameterSymbol parameter) =>
        parameter.Type.Name == "ActionBuffers"
        || (parameter.ContainingSymbol.Name is "OnActionReceived" or "AgentAction"
            && parameter.Type.SpecialType != SpecialType.System_String);

    private static bool IsFrameworkNamespace(string? name) => Array.IndexOf(Namespaces, name) >= 0;

    private static bool IsAgent(ITypeSymbol? type) =>
        Types.DerivesFrom(type, "Agent", Namespaces) || Types.HasUnknownBase(type);

    private static ITypeSymbol? Owner(IOperation operation) =>
        operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart)?.ContainingType;
}
