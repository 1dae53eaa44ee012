using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>
/// What a type pays that stands elsewhere in it, read from syntax: helpers whose result is paid, and fields in which a
/// reward is gathered. Their own statements are the terms then, and not the place that hands the whole on.
/// </summary>
internal sealed class PaidValues
{
    private readonly Dictionary<MethodDeclarationSyntax, List<(IMethodSymbol Payer, SyntaxNode Call)>> helpers = new();
    private readonly Dictionary<string, List<(IMethodSymbol Payer, SyntaxNode Call)>> getters = new();
    private readonly HashSet<string> sums = [];
    private readonly TypeSource type;

    public PaidValues(TypeSource type)
    {
        this.type = type;
        var paid = new HashSet<string>();
        foreach (IMethodSymbol method in type.Type.GetMembers().OfType<IMethodSymbol>())
        {
            if (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not MethodDeclarationSyntax body)
                continue;
            foreach (ExpressionSyntax value in Paid(body, method).SelectMany(value => Whole(value, body)))
            {
                if (value is InvocationExpressionSyntax call) NoteHelper(call, method);
                else if (Named(value) is { } name)
                {
                    paid.Add(name);
                    NoteGetter(name, value, method);
                }
            }
        }

        foreach (IFieldSymbol field in type.Type.GetMembers().OfType<IFieldSymbol>())
        {
            string name = (field.AssociatedSymbol ?? field).Name;
            if (paid.Contains(name) && !field.IsStatic && IsNumber(field.Type) && IsGathered(name)) sums.Add(name);
        }
    }

    /// <summary>Whether the helper's results are what is paid, each a term of its own.</summary>
    public bool IsPaid(MethodDeclarationSyntax helper) => helpers.ContainsKey(helper);

    /// <summary>Whether the method's results are what is paid, each a term of its own.</summary>
    public bool IsPaid(IMethodSymbol method) => Payers(method).Any();

    /// <summary>Whether the property computes what is paid, each of its results a term of its own.</summary>
    public bool IsComputed(string property) => getters.ContainsKey(property);

    /// <summary>Whether a reward is gathered in the field or property.</summary>
    public bool IsSum(string name) => sums.Contains(name);

    /// <summary>When a helper's result is paid: as its only payer runs; unknown where several differ.</summary>
    public Trigger TriggerOf(IMethodSymbol helper)
    {
        Trigger[] found =
            [.. Payers(helper).Select(payer => KnownFrameworks.TriggerOf(payer.Payer)).Distinct().Take(2)];
        return found.Length == 1 ? found[0] : Trigger.Unknown;
    }

    /// <summary>The tests at the one place that pays the helper's result; none where several do.</summary>
    public IEnumerable<Fact> GuardsOf(IMethodSymbol helper)
    {
        (IMethodSymbol Payer, SyntaxNode Call)[] payers = [.. Payers(helper).Take(2)];
        if (payers.Length != 1) return [];
        SyntaxNode call = payers[0].Call;
        return call.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } around
            ? SyntaxGuards.Of(call, ((SyntaxNode?)around.Body ?? around.ExpressionBody)!)
            : [];
    }

    // return Reward; where the property makes it of more than a field.
    private void NoteGetter(string name, ExpressionSyntax value, IMethodSymbol payer)
    {
        if (type.Type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is not
            {
                IsStatic: false, IsVirtual: false, IsOverride: false, GetMethod: not null, SetMethod: null,
            } property) return;
        if (!IsNumber(property.Type) || TypeMembers.Body(property, default) is not { } body) return;
        if (body is ArrowExpressionClauseSyntax { Expression: IdentifierNameSyntax or LiteralExpressionSyntax }) return;
        if (!getters.TryGetValue(name, out List<(IMethodSymbol, SyntaxNode)>? found)) getters.Add(name, found = []);
        found.Add((payer, value));
    }

    private IEnumerable<(IMethodSymbol Payer, SyntaxNode Call)> Payers(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.PropertyGet, AssociatedSymbol.Name: var property }
            ? getters.TryGetValue(property, out List<(IMethodSymbol, SyntaxNode)>? asked) ? asked : []
        : method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is MethodDeclarationSyntax declared
        && helpers.TryGetValue(declared, out List<(IMethodSymbol, SyntaxNode)>? found) ? found : [];

    private void NoteHelper(InvocationExpressionSyntax call, IMethodSymbol payer)
    {
        if (!Places.OfReceiver(call).IsSelf || type.Declaration(call) is not { } helper) return;
        if (!IsOwnHelper(helper, payer)) return;
        if (!helpers.TryGetValue(helper, out List<(IMethodSymbol, SyntaxNode)>? found)) helpers.Add(helper, found = []);
        found.Add((payer, call));
    }

    // Of the type itself, whose bodies are read with it, and no payer of another kind.
    private bool IsOwnHelper(MethodDeclarationSyntax helper, IMethodSymbol payer) =>
        !payer.DeclaringSyntaxReferences.Any(reference => reference.Span == helper.Span)
        && !helper.Modifiers.Any(SyntaxKind.VirtualKeyword) && !helper.Modifiers.Any(SyntaxKind.AbstractKeyword)
        && helper.ReturnType.ToString() is "float" or "double"
        && (helper.ParameterList.Parameters.Count == 0 || SaysReward(helper))
        && MethodResults.Of(helper).Any()
        && type.Type.GetMembers(helper.Identifier.ValueText).OfType<IMethodSymbol>().Any(
            method => !KnownFrameworks.PaysByReturn(method) && method.DeclaringSyntaxReferences.Any(
                reference => reference.SyntaxTree == helper.SyntaxTree && reference.Span == helper.Span));

    // RewardFor(before, after): whatever it is given, what it says is the reward.
    private static bool SaysReward(MethodDeclarationSyntax helper) =>
        NameWords.Of(helper.Identifier.ValueText).Any(word => word == "reward");

    // The expressions that a method pays.
    private IEnumerable<ExpressionSyntax> Paid(MethodDeclarationSyntax method, IMethodSymbol symbol)
    {
        foreach (SyntaxNode node in method.DescendantNodes())
        {
            if (node is InvocationExpressionSyntax or AssignmentExpressionSyntax
                && KnownFrameworks.Named(node, type.Type)?.Amount is { } amount) yield return amount;
        }

        if (!KnownFrameworks.PaysByReturn(symbol) && KnownFrameworks.TriggerOf(symbol) != Trigger.Step) yield break;
        foreach (ExpressionSyntax result in MethodResults.Of(method))
        {
            if (ReturnedReward.Of(result, symbol.ReturnType).Reward is { } reward) yield return reward;
        }
    }

    // The value and, where it is a local, all that is assigned to it.
    private static IEnumerable<ExpressionSyntax> Whole(ExpressionSyntax value, MethodDeclarationSyntax body)
    {
        while (true)
        {
            if (value is CastExpressionSyntax cast) value = cast.Expression;
            else if (value is ParenthesizedExpressionSyntax inner) value = inner.Expression;
            else break;
        }

        if (value is not IdentifierNameSyntax { Identifier.ValueText: var name } || !LocalNames.In(body).Contains(name))
            return [value];
        return body.DescendantNodes().Select(node => node switch
        {
            VariableDeclaratorSyntax local when local.Identifier.ValueText == name => local.Initializer?.Value,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } set when left.Identifier.ValueText == name =>
                set.Right,
            _ => null,
        }).OfType<ExpressionSyntax>();
    }

    private static string? Named(ExpressionSyntax value) => value switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } member => member.Name.Identifier.ValueText,
        _ => null,
    };

    private static bool IsNumber(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Single or SpecialType.System_Double;

    // Added to somewhere, and set to nothing where no episode begins: it holds the reward of one step.
    private bool IsGathered(string name)
    {
        ImmutableArray<Write> all = Writes.Of(type.Type, name).Select(found => found.Write).ToImmutableArray();
        return all.Any(IsAddition) && all.Any(write => IsZero(write) && !IsInBegin(write.Site))
            && all.All(write => IsAddition(write) || write.Site is AssignmentExpressionSyntax
            {
                RawKind: (int)SyntaxKind.SimpleAssignmentExpression,
            });
    }

    private static bool IsAddition(Write write) =>
        write.Site is AssignmentExpressionSyntax change
        && (change.IsKind(SyntaxKind.AddAssignmentExpression)
            || change.IsKind(SyntaxKind.SubtractAssignmentExpression));

    private static bool IsZero(Write write) =>
        write.Site is AssignmentExpressionSyntax set && set.IsKind(SyntaxKind.SimpleAssignmentExpression)
        && Literals.Number(set.Right) == 0;

    private bool IsInBegin(SyntaxNode site) =>
        site.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
        && (type.EpisodeBegins.Contains(method) || KnownFrameworks.Words.SetUps.Contains(method.Identifier.ValueText));
}
