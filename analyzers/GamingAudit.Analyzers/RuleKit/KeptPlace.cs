using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Agents that move, and that no start of an episode puts back.</summary>
internal static class KeptPlace
{
    // Calls that put nothing anywhere, by name.
    private static readonly HashSet<string> Still =
    [
        "SetActive", "Clear", "Add", "ToString", "GetWithDefault", "SetBool", "SetTrigger", "Play", "Stop", "Sum",
        "Fill",
    ];

    /// <summary>The start of an episode, and what moves the agent; null where something may put it back.</summary>
    public static (MethodDeclarationSyntax Begin, SyntaxNode Move)? Of(ClassLedger type, RuleContext context)
    {
        TypeSource source = context.Type;
        MethodDeclarationSyntax[] begins = [.. source.EpisodeBegins];
        if (begins.Length != 1 || type.Type.BaseType?.Name != "Agent") return null;
        // Where a contact ends the episode, the next one begins in it.
        if (!type.Methods.Any(method => method.Trigger == Trigger.Enter && method.Ends.Any(
            end => end.Receiver.IsSelf && end.Kind is CallKind.End or CallKind.EndLater))) return null;
        if (Unrolled.Of(begins[0], source).Any(node => MayPlace(node, source))) return null;
        SyntaxNode? move = null;
        foreach (SyntaxNode node in Run(type.Type, source).SelectMany(member => member.DescendantNodes()))
        {
            if (IsMove(node, source)) move ??= node;
            else if (IsPlacement(node, source)) return null;
        }

        return move is null || OthersMayPlace(type.Type, context.Compilation) ? null : (begins[0], move);
    }

    // What an engine or the class itself calls.
    private static IEnumerable<MemberDeclarationSyntax> Run(INamedTypeSymbol type, TypeSource source) =>
        type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<TypeDeclarationSyntax>()
            .SelectMany(declared => declared.Members).Where(member => member is not MethodDeclarationSyntax
            {
                Identifier.ValueText: var name,
            } method || method.Modifiers.Any(IsOpen) || source.Uses(name).Any()
                || type.GetMembers(name).OfType<IMethodSymbol>().Any(
                    one => KnownFrameworks.TriggerOf(one) != Trigger.Unknown));

    // What others may call.
    private static bool IsOpen(SyntaxToken modifier) => modifier.IsKind(SyntaxKind.PublicKeyword)
        || modifier.IsKind(SyntaxKind.ProtectedKeyword) || modifier.IsKind(SyntaxKind.InternalKeyword);

    // transform.Translate(...), transform.position += ..., body.AddForce(...), controller.Move(...).
    private static bool IsMove(SyntaxNode node, TypeSource source) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var on } } call
            when CallShape.NameOf(call.Expression) is { } name =>
            name == "Translate" && IsOwnTransform(on)
            || (KnownFrameworks.Words.Deferred.Contains(name) || name is "Move" or "SimpleMove" or "MovePosition")
                && IsOwnComponent(on, source),
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax left } set =>
            KnownFrameworks.Words.Positions.Contains(left.Name.Identifier.ValueText)
                ? IsOwn(left.Expression, source) && (Motions.By(set) is not null || IsFromWhereItIs(set))
                : KnownFrameworks.Words.Velocities.Contains(left.Name.Identifier.ValueText)
                    && IsOwnComponent(left.Expression, source)
                    && !set.Right.ToString().EndsWith(".zero", System.StringComparison.Ordinal),
        _ => false,
    };

    // transform.position = Vector3.MoveTowards(transform.position, ...)
    private static bool IsFromWhereItIs(AssignmentExpressionSyntax set) =>
        set.Right.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>()
            .Any(read => Places.Of(read) == Places.Of(set.Left));

    private static bool IsPlacement(SyntaxNode node, TypeSource source) => node switch
    {
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax left } => IsOwnPosition(left, source),
        AssignmentExpressionSyntax { Left: TupleExpressionSyntax many } => many.Arguments.Any(
            one => one.Expression is MemberAccessExpressionSyntax part && IsOwnPosition(part, source)),
        InvocationExpressionSyntax call => CallShape.NameOf(call.Expression) is { } name
            && KnownFrameworks.Words.Movers.Contains(name) && name != "MovePosition",
        _ => false,
    };

    private static bool IsOwnPosition(MemberAccessExpressionSyntax set, TypeSource source) =>
        KnownFrameworks.Words.Positions.Contains(set.Name.Identifier.ValueText)
        && (IsOwn(set.Expression, source) || set.Expression.ToString().Contains("parent"));

    // area.ResetAll(this): what other objects do at the start of an episode.
    private static bool MayPlace(SyntaxNode node, TypeSource source) => IsPlacement(node, source)
        || (node is InvocationExpressionSyntax call && CallShape.NameOf(call.Expression) is { } name
            && !Still.Contains(name) && !KnownFrameworks.Words.Makers.Contains(name)
            && !KnownFrameworks.Words.LookUps.Contains(name)
            && (Places.OfReceiver(call).IsSelf
                ? call.Expression is not MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax }
                    && source.Declaration(call) is null
                : !IsLibrary(Places.OfReceiver(call).Root)));

    private static bool IsLibrary(string root) => root is "Debug" or "Random" or "Math" or "MathF"
        || KnownFrameworks.Words.Maths.Contains(root) || KnownFrameworks.Words.Geometry.Contains(root);

    private static bool IsOwn(ExpressionSyntax owner, TypeSource source) =>
        IsOwnTransform(owner) || IsOwnComponent(owner, source);

    private static bool IsOwnTransform(ExpressionSyntax owner) =>
        owner.Parent is MemberAccessExpressionSyntax whole && Places.OfOwner(whole).IsSelf;

    // body, where body = GetComponent<Rigidbody>().
    private static bool IsOwnComponent(ExpressionSyntax owner, TypeSource source) =>
        CallShape.NameOf(owner) is { } name && owner is IdentifierNameSyntax or MemberAccessExpressionSyntax
        { Expression: ThisExpressionSyntax }
        && source.Assigned(name).Any(value => value is InvocationExpressionSyntax call
            && KnownFrameworks.Words.Components.Contains(CallShape.NameOf(call.Expression) ?? string.Empty)
            && Places.OfReceiver(call).IsSelf);

    // By the agent's type, by a name like an agent's, or with a scene of its own for each episode.
    private static bool OthersMayPlace(INamedTypeSymbol type, Compilation program)
    {
        if (Mentions.Of(program, "LoadScene") || Mentions.Of(program, "LoadSceneAsync")) return true;
        return KnownFrameworks.Words.Positions.Concat(KnownFrameworks.Words.Movers)
            .SelectMany(name => ProgramIndex.Names.Of(name, program)).Any(IsOfAgent);

        bool IsOfAgent(SimpleNameSyntax position)
        {
            if (position.Parent is not MemberAccessExpressionSyntax moved || moved.Name != position
                || moved.Parent is not (InvocationExpressionSyntax or AssignmentExpressionSyntax)
                || (moved.Parent is AssignmentExpressionSyntax set && set.Left != moved)) return false;
            if (position.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } around
                || around.Identifier.ValueText == type.Name) return false;
            return around.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken)
                && token.ValueText == type.Name)
                || NameWords.Of(Places.Of(moved.Expression).Text).Any(
                    word => word is "agent" or "agents" or "player" or "players" or "item" or "car");
        }
    }
}
