using System;
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

/// <summary>Amounts that a class hands to a field or to a helper that pays, and that are lost there.</summary>
internal static class Unused
{
    // One alone of a name may be like another by chance.
    private const int Sort = 2;

    /// <summary>Where each is handed on, its name, and what becomes of it.</summary>
    public static IEnumerable<(SyntaxNode At, string Name, string Why)> Of(ClassLedger type, RuleContext context)
    {
        if (!type.Terms.Any()) yield break;
        var read = new Lazy<HashSet<string>>(() => Read(type));
        foreach (IFieldSymbol field in type.Type.GetMembers().OfType<IFieldSymbol>())
        {
            if (LostIn(field, type, read, context) is { } lost)
                yield return (lost, field.Name, "is computed and never paid");
            else if (Idle(field, type, context) is { } idle)
                yield return (idle, field.Name, "is set and no code reads it: what is paid stands elsewhere");
            else if (Unasked(field, type, context) is { } mark)
                yield return (mark, field.Name, "is asked for nowhere, beside others that are: what it marks is free");
        }

        foreach (ParameterSyntax parameter in Parameters(context.Type))
        {
            yield return (
                parameter, parameter.Identifier.ValueText,
                "is passed to '" + ((MethodDeclarationSyntax)parameter.Parent!.Parent!).Identifier.ValueText
                    + "', which pays without it");
        }
    }

    // public float rewardPerItem = 1f; that no code names: what is paid stands elsewhere.
    private static SyntaxNode? Idle(IFieldSymbol field, ClassLedger type, RuleContext context)
    {
        if (field.IsStatic || !(ValueParts.IsFloating(field.Type) || ValueParts.IsInteger(field.Type))) return null;
        if (!IsPay(field.Name)) return null;
        return field.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax())
            .OfType<VariableDeclaratorSyntax>().FirstOrDefault() is { Initializer.Value: { } value } declared
            && Literals.Number(value) is { } number && number != 0
            && context.Type.Identifiers().Count(name => name == field.Name) == 1
            && !IsNamedElsewhere(field, context.Compilation) ? declared : null;
    }

    // fireLayer, or fireTag, that no code names, where what is paid depends on several others of the sort.
    private static SyntaxNode? Unasked(IFieldSymbol field, ClassLedger type, RuleContext context)
    {
        if (field.IsStatic || ValueParts.IsFloating(field.Type) || ValueParts.IsInteger(field.Type)) return null;
        IFieldSymbol[] alike = [.. type.Type.GetMembers().OfType<IFieldSymbol>().Where(IsOfSort)];
        if (alike.Length <= Sort || context.Type.Identifiers().Count(name => name == field.Name) != 1) return null;
        HashSet<string> asked = [.. type.Terms.SelectMany(term => term.Guards)
            .SelectMany(fact => Place.Identifiers(fact.Condition.ToString()))];
        return alike.Count(other => asked.Contains(other.Name)) >= Sort && !IsNamedElsewhere(field, context.Compilation)
            ? field.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).FirstOrDefault() : null;

        bool IsOfSort(IFieldSymbol other) => SymbolEqualityComparer.Default.Equals(other.Type, field.Type)
            && NameWords.Of(other.Name).LastOrDefault() == NameWords.Of(field.Name).LastOrDefault();
    }

    // goalReward, rewardPerItem: and not rewardInterval.
    private static bool IsPay(string name)
    {
        string[] words = [.. NameWords.Of(name)];
        return Says(words.LastOrDefault()) || (words.Length > 2 && Says(words[0]) && words[1] is "per" or "for");

        static bool Says(string? word) => word is "reward" or "penalty" or "bonus" or "punishment";
    }

    // last = bonus, where nobody reads last and nothing else pays the bonus; what is paid as well is only shown.
    private static AssignmentExpressionSyntax? LostIn(
        IFieldSymbol field, ClassLedger type, Lazy<HashSet<string>> read, RuleContext context)
    {
        if (field.IsStatic || field.IsConst || !ValueParts.IsFloating(field.Type)) return null;
        if (!context.Words(WordLists.Amounts).Any(
            word => field.Name.EndsWith(word, StringComparison.OrdinalIgnoreCase))) return null;
        if (read.Value.Contains(field.Name)) return null;
        AssignmentExpressionSyntax[] all = [.. Writes.Of(type.Type, field.Name).Select(found => found.Write.Site)
            .OfType<AssignmentExpressionSyntax>()];
        // What nobody can read is lost, whatever it is.
        if (field.DeclaredAccessibility == Accessibility.Private && field.GetAttributes().IsEmpty)
        {
            return all.Any(set => Literals.Number(set.Right) is null && set.Right is not IdentifierNameSyntax
                ? !type.Terms.Any(term => term.Value?.Syntax.ToString() == set.Right.ToString())
                : IsLost(set.Right, type)) ? all[0] : null;
        }

        if (!all.Any(set => IsLost(set.Right, type))) return null;
        return IsNamedElsewhere(field, context.Compilation) ? null : all[0];
    }

    private static bool IsLost(ExpressionSyntax value, ClassLedger type)
    {
        if (Literals.Number(value) is { } number)
            return number != 0 && !type.Terms.Any(term => term.Amount.Low <= number && number <= term.Amount.High);
        HashSet<string> paid = [.. type.Terms.Where(term => term.Value is not null)
            .SelectMany(term => Place.Identifiers(term.Value!.Syntax.ToString()))];
        return value is IdentifierNameSyntax name
            && type.Type.GetMembers(name.Identifier.ValueText).OfType<IFieldSymbol>().Any()
            && !paid.Contains(name.Identifier.ValueText) && type.Terms.All(term => term.Value is not null);
    }

    // All that is named where it is not written alone.
    private static HashSet<string> Read(ClassLedger type) =>
        [.. from reference in type.Type.DeclaringSyntaxReferences
            from name in reference.GetSyntax().DescendantNodes().OfType<SimpleNameSyntax>()
            where !IsTarget(name)
            select name.Identifier.ValueText];

    private static bool IsTarget(SimpleNameSyntax name)
    {
        SyntaxNode whole = name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own
            ? own
            : name;
        return whole.Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } set
            && set.Left == whole;
    }

    private static bool IsNamedElsewhere(ISymbol member, Compilation compilation)
    {
        if (member.DeclaredAccessibility == Accessibility.Private) return false;
        uint word = FileWords.HashOf(member.Name);
        return compilation.SyntaxTrees.Any(
            tree => member.ContainingType.DeclaringSyntaxReferences.All(reference => reference.SyntaxTree != tree)
                && FileWords.Of(tree).MayHold(word));
    }

    // void Pay(Level level, float scale) that never reads the scale that some call passes.
    private static IEnumerable<ParameterSyntax> Parameters(TypeSource type)
    {
        foreach (MethodDeclarationSyntax helper in type.Type.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax()).OfType<TypeDeclarationSyntax>()
            .SelectMany(declared => declared.Members).OfType<MethodDeclarationSyntax>())
        {
            if (((SyntaxNode?)helper.Body ?? helper.ExpressionBody) is not { } body) continue;
            if (helper.Modifiers.Any(one => one.IsKind(SyntaxKind.OverrideKeyword)
                || one.IsKind(SyntaxKind.VirtualKeyword) || one.IsKind(SyntaxKind.AbstractKeyword))) continue;
            ParameterSyntax[] numbers = [.. helper.ParameterList.Parameters.Where(
                one => one.Type?.ToString() is "float" or "double" && one.Modifiers.Count == 0)];
            if (numbers.Length == 0 || !type.EffectsOf(helper).Any(effect => effect.Kind.Pays())) continue;
            HashSet<string> named = [.. body.DescendantNodes().OfType<IdentifierNameSyntax>()
                .Select(name => name.Identifier.ValueText)];
            foreach (ParameterSyntax number in numbers)
            {
                string name = number.Identifier.ValueText;
                if (!named.Contains(name) && Calls(helper, type).Any(
                    call => SyntaxAmounts.Passed(call, name, helper.ParameterList.Parameters.IndexOf(number)) >= 0))
                    yield return number;
            }
        }
    }

    private static IEnumerable<InvocationExpressionSyntax> Calls(MethodDeclarationSyntax helper, TypeSource type) =>
        type.Uses(helper.Identifier.ValueText).Select(use => use.Parent as InvocationExpressionSyntax)
            .OfType<InvocationExpressionSyntax>().Where(call => type.Declaration(call) == helper);
}
