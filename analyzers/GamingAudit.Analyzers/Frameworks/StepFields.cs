using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>The members of a type that its steps hand out, read from syntax.</summary>
/// <param name="Reward">The member that holds the reward; null where the steps make it themselves.</param>
/// <param name="Done">The member that tells of the end; null where the steps make it themselves.</param>
internal sealed record StepFields(string? Reward, string? Done)
{
    public static StepFields Of(INamedTypeSymbol type, IEnumerable<IMethodSymbol> steps)
    {
        string? reward = null, done = null;
        foreach (IMethodSymbol step in steps)
        {
            if (ShowsResult(step)) (reward, done) = (Shown(type, true), Shown(type, false));
            foreach (ExpressionSyntax result in MethodResults.Declarations(step).SelectMany(MethodResults.Of))
            {
                (ExpressionSyntax? pay, ExpressionSyntax? flag) = ReturnedReward.Of(result, step.ReturnType);
                reward ??= NameIn(pay, step) is { } name && Gathers(type, name) ? name : null;
                done ??= NameIn(flag, step) is { } over && Tells(type, over) ? over : null;
            }
        }

        return new StepFields(reward, done);
    }

    /// <summary>Whether a step returns nothing and shows its reward and the end in members of its own.</summary>
    public static bool ShowsResult(IMethodSymbol step) =>
        step is { ReturnsVoid: true, ContainingType: { } type } && Shown(type, true) is not null
        && Shown(type, false) is not null;

    /// <summary>Whether the method changes the reward that its type shows.</summary>
    public static bool Pays(IMethodSymbol step) => Shown(step.ContainingType, true) is { } reward
        && MethodResults.Declarations(step).SelectMany(Writes.In).Any(write => write.Name == reward);

    // The member that holds what others see of the last step: as they name it, whether by a property, a field or a
    // method without parameters.
    private static string? Shown(INamedTypeSymbol type, bool isReward) =>
        type.GetMembers().Where(member => Rank(member, isReward) >= 0)
            .OrderBy(member => Rank(member, isReward)).Select(Held).FirstOrDefault(name => name is not null);

    private static int Rank(ISymbol member, bool isReward)
    {
        bool isSeen = member is IPropertySymbol { IsIndexer: false }
            or IFieldSymbol { DeclaredAccessibility: Accessibility.Public, IsConst: false, IsReadOnly: false }
            or IMethodSymbol { Parameters.IsEmpty: true, MethodKind: MethodKind.Ordinary };
        ITypeSymbol? type = member is IMethodSymbol method ? method.ReturnType : TypeMembers.TypeOf(member);
        if (member.IsStatic || !isSeen || type is null) return -1;
        if (!isReward)
            return type.SpecialType == SpecialType.System_Boolean && EndFlag.IsOfStep(member.Name) ? 0 : -1;
        if (type.SpecialType is not (SpecialType.System_Single or SpecialType.System_Double)) return -1;
        return string.Join(" ", NameWords.Of(member.Name)) switch
        {
            "reward" or "get reward" => 0,
            "last reward" or "current reward" or "step reward" or "get last reward" or "get current reward" => 1,
            "total reward" or "episode reward" or "cumulative reward" => 2,
            _ => -1,
        };
    }

    // Reward => _reward, GetReward() { return reward; }: the field that it hands out.
    private static string? Held(ISymbol member) =>
        member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            PropertyDeclarationSyntax
            {
                ExpressionBody.Expression: IdentifierNameSyntax { Identifier.ValueText: var of },
            } => of,
            MethodDeclarationSyntax method => MethodResults.Of(method).ToList() is { Count: 1 } results
                && results[0] is IdentifierNameSyntax { Identifier.ValueText: var field }
                && member.ContainingType.GetMembers(field).OfType<IFieldSymbol>().Any() ? field : null,
            _ => member.Name,
        };

    /// <summary>The member of its own that an expression in the method reads, by itself or through a local.</summary>
    public static string? NameIn(ExpressionSyntax? expression, IMethodSymbol method)
    {
        if (expression is null || Bare(expression) is not { } name) return null;
        if (method.Parameters.Any(parameter => parameter.Name == name)) return null;
        foreach (MethodDeclarationSyntax declaration in MethodResults.Declarations(method))
        {
            VariableDeclaratorSyntax? local = declaration.DescendantNodes().OfType<VariableDeclaratorSyntax>()
                .FirstOrDefault(one => one.Identifier.ValueText == name);
            if (local is null) continue;
            if (Writes.In(declaration).Any(write => write.Name == name)) return null;
            return local.Initializer?.Value is { } value && Bare(value) is { } of && of != name ? of : null;
        }

        return name;
    }

    // reward, this.reward, (float)reward
    private static string? Bare(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name.Identifier.ValueText: var name } => name,
        ParenthesizedExpressionSyntax inner => Bare(inner.Expression),
        CastExpressionSyntax cast => Bare(cast.Expression),
        _ => null,
    };

    // A member that nobody assigns is a setting, and one that nothing replaces is all that was paid so far: either is
    // paid as a whole each step.
    private static bool Gathers(INamedTypeSymbol type, string name) =>
        TypeMembers.Find(type, name) is { IsStatic: false } member
        && TypeMembers.TypeOf(member)?.SpecialType is SpecialType.System_Single or SpecialType.System_Double
        && Writes.Of(type, name).Where(write => write.Member is not (ConstructorDeclarationSyntax
            or MethodDeclarationSyntax { Identifier.ValueText: "Reset" })).Select(write => write.Write).ToList()
            is var writes
        && writes.Any(write => write.Value is not null)
        && writes.Any(write => write.Value is null || Literals.Number(write.Value) != 0);

    private static bool Tells(INamedTypeSymbol type, string name) =>
        TypeMembers.Find(type, name) is { IsStatic: false } member
        && TypeMembers.TypeOf(member)?.SpecialType == SpecialType.System_Boolean;
}
