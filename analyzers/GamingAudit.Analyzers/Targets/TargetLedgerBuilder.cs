using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Targets;

/// <summary>Builds the ledgers of the targets that a type makes, or of its rewards where it makes none.</summary>
internal static class TargetLedgerBuilder
{
    public static IEnumerable<TargetLedger> Build(
        INamedTypeSymbol type, TargetFinder found, int? horizon, double? discount, Compilation compilation,
        CancellationToken cancel)
    {
        List<TargetDeclaration> declarations = found.Declarations.ToList();
        foreach (TargetDeclaration target in declarations)
        {
            if (SymbolEqualityComparer.Default.Equals(target.Proxy, target.Truth) && target.Proxy is not null) continue;
            bool needsCaller = target.Bound.Values.Any(operand => operand.Constant is null);
            List<HelperCall> callers = needsCaller ? CallersOf(target, found) : [];
            if (callers.Count == 0) yield return OfTarget(target, null, type, cancel);
            foreach (HelperCall caller in callers) yield return OfTarget(target, caller, type, cancel);
        }

        // Where targets are made somewhere else, they say which reward is a proxy and which is true.
        if (declarations.Count > 0 || !type.GetMembers().OfType<IMethodSymbol>().Any(OwnContracts.IsTransitionReward))
            yield break;
        if (Mentions.Of(compilation, "AuditTarget.Create")) yield break;
        foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (!OwnContracts.IsTransitionReward(method) || TypeMembers.Body(method, cancel) is null) continue;
            yield return OfMethod(method, type, horizon, discount, cancel);
        }
    }

    private static List<HelperCall> CallersOf(TargetDeclaration target, TargetFinder found) =>
        found.Calls.Where(call => SymbolEqualityComparer.Default.Equals(call.Method, target.Declaring)).ToList();

    private static TargetLedger OfTarget(
        TargetDeclaration target, HelperCall? caller, INamedTypeSymbol type, CancellationToken cancel)
    {
        var reader = new SymbolicReader(Bound(target, caller), target.Truth, cancel);
        Location site = (caller?.Site ?? target.Site).GetLocation();
        ImmutableArray<RewardPart> parts = Parts(reader, target, type)
            .Select(part => caller is null ? part : part with { Site = site }).ToImmutableArray();
        Node? terminal = null, next = null;
        if (TypeMembers.Method(target.Environment, "IsTerminal", 1) is { } isTerminal)
            terminal = reader.Invoke(isTerminal, null, [Nodes.Read(Side.After, target.State)]);
        if (TypeMembers.Method(target.Environment, "Step", 3) is { } step)
            next = reader.Invoke(step, null, [
                Nodes.Read(Side.Before, target.State), Nodes.Read(Side.Action, target.Action), SymbolicReader.Chance]);
        string name = target.Name ?? caller?.Arguments.OfType<Node.Constant>().FirstOrDefault()?.Name.Trim('"')
            ?? target.Declaring.Name;
        return new TargetLedger(name, site, parts, terminal, next, target.State, target.Horizon, target.Discount);
    }

    private static TargetLedger OfMethod(
        IMethodSymbol method, INamedTypeSymbol type, int? horizon, double? discount, CancellationToken cancel)
    {
        var reader = new SymbolicReader(ImmutableDictionary<string, Node>.Empty, null, cancel);
        var transition = (INamedTypeSymbol)method.Parameters[0].Type;
        ImmutableArray<RewardPart> parts = Parts(
            reader, method, method.Locations[0], transition.TypeArguments[0], transition.TypeArguments[1], type);
        return new TargetLedger(
            method.Name, method.Locations[0], parts, null, null, transition.TypeArguments[0], horizon, discount);
    }

    private static Dictionary<string, Node> Bound(TargetDeclaration target, HelperCall? caller)
    {
        var bound = new Dictionary<string, Node>();
        foreach (KeyValuePair<string, Operand> entry in target.Bound)
        {
            Node? value = entry.Value.Constant ?? (entry.Value.Parameter < (caller?.Arguments.Length ?? 0)
                ? caller!.Arguments[entry.Value.Parameter]
                : null);
            if (value is not null) bound[entry.Key] = value;
        }

        return bound;
    }

    private static ImmutableArray<RewardPart> Parts(
        SymbolicReader reader, TargetDeclaration target, INamedTypeSymbol type)
    {
        if (target.Proxy is { } method)
            return Parts(reader, method, target.ProxySite.GetLocation(), target.State, target.Action, type);
        if (target.ProxySite is not AnonymousFunctionExpressionSyntax lambda) return ImmutableArray<RewardPart>.Empty;
        var scope = new Scope(type, null, null, 0);
        List<string> names = lambda switch
        {
            SimpleLambdaExpressionSyntax simple => [simple.Parameter.Identifier.ValueText],
            ParenthesizedLambdaExpressionSyntax several =>
                several.ParameterList.Parameters.Select(parameter => parameter.Identifier.ValueText).ToList(),
            _ => [],
        };
        if (names.Count > 0) scope.Names[names[0]] = Transition(target.State, target.Action);
        if (names.Count > 1) scope.Names[names[1]] = SymbolicReader.Sum;
        Node value = reader.OfBody(lambda.Body, scope);
        return Parts(reader, value, lambda.Body, names.Count > 1, lambda.GetLocation(), type);
    }

    private static ImmutableArray<RewardPart> Parts(
        SymbolicReader reader, IMethodSymbol method, Location elsewhere, ITypeSymbol state, ITypeSymbol action,
        INamedTypeSymbol type)
    {
        bool hasTerms = method.Parameters.Length == 2;
        Node[] arguments = hasTerms
            ? [Transition(state, action), SymbolicReader.Sum]
            : [Transition(state, action)];
        Node value = reader.Invoke(method, null, arguments);
        SyntaxNode? declaration = method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        SyntaxNode site = Expression(declaration) ?? declaration
            ?? elsewhere.SourceTree!.GetRoot().FindNode(elsewhere.SourceSpan);
        return Parts(reader, value, site, hasTerms, elsewhere, type);
    }

    private static ImmutableArray<RewardPart> Parts(
        SymbolicReader reader, Node value, SyntaxNode site, bool hasTerms, Location elsewhere, INamedTypeSymbol type)
    {
        if (!hasTerms)
            return ImmutableArray.Create(new RewardPart("", value, Place(site, elsewhere, type), Text(site)));
        return reader.Terms.Select(term => new RewardPart(
            term.Name, term.Value, Place(term.Site, elsewhere, type), Text(term.Site))).ToImmutableArray();
    }

    // On one line, as a message is.
    private static string Text(SyntaxNode site) => string.Join(
        " ", site.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static SyntaxNode? Expression(SyntaxNode? declaration) => declaration switch
    {
        MethodDeclarationSyntax { ExpressionBody: { Expression: var value } } => value,
        MethodDeclarationSyntax method => method.Body?.Statements.OfType<ReturnStatementSyntax>().LastOrDefault()
            ?.Expression,
        _ => null,
    };

    // A diagnostic belongs to a file of the type under analysis.
    private static Location Place(SyntaxNode site, Location elsewhere, INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == site.SyntaxTree)
            ? site.GetLocation()
            : elsewhere;

    private static Node Transition(ITypeSymbol state, ITypeSymbol action) => Nodes.Made(
        "Before,Action,After", ImmutableArray.Create(
            Nodes.Read(Side.Before, state), Nodes.Read(Side.Action, action), Nodes.Read(Side.After, state)));
}
