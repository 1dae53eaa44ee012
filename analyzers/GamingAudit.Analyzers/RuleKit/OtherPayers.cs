using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Whether other objects of the program may pay or end the agents of a class, by names.</summary>
internal static class OtherPayers
{
    /// <summary>
    /// Whether some place pays what may be an agent of the type: one whose declaration is not at hand may be.
    /// </summary>
    public static bool MayPay(INamedTypeSymbol type, Compilation compilation) =>
        PayingProgram.Of(compilation).Others.Any(receiver =>
            receiver.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText != type.Name
            && (DeclaredTypes.Of(receiver) is not { } declared || MayBe(type, declared)));

    /// <summary>The most that another class pays an agent of the type, and where; null where none surely does.
    /// </summary>
    public static (double Amount, ExpressionSyntax Place)? Best(INamedTypeSymbol type, Compilation compilation)
    {
        (double Amount, ExpressionSyntax Place)? best = null;
        foreach (ExpressionSyntax receiver in PayingProgram.Of(compilation).Others)
        {
            if (receiver.Parent?.Parent is not InvocationExpressionSyntax pay) continue;
            if (pay.ArgumentList.Arguments is not { Count: 1 } paid) continue;
            if (Literals.Number(paid[0].Expression) is not (> 0 and var amount) || amount <= best?.Amount) continue;
            if (receiver.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText == type.Name) continue;
            if (DeclaredTypes.Of(receiver) is { } declared && declared != "Agent" && MayBe(type, declared))
                best = (amount, pay);
        }

        return best;
    }

    /// <summary>Whether a method that the type inherits pays its agent more than nothing.</summary>
    public static bool Inherits(TypeSource type)
    {
        for (INamedTypeSymbol? at = type.Type.BaseType; at is not null; at = at.BaseType)
        {
            if (at.GetMembers().OfType<IMethodSymbol>().SelectMany(MethodResults.Declarations)
                .SelectMany(method => HelperReader.Read(method, type))
                .Any(effect => effect is { Payee: null, Member: null } && effect.Kind.Pays()
                    && effect.Amount(_ => null) is { IsConstant: true, Low: > 0 })) return true;
        }

        return false;
    }

    private static bool MayBe(INamedTypeSymbol type, string declared)
    {
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (at.Name == declared) return true;
        }

        return type.AllInterfaces.Any(contract => contract.Name == declared);
    }
}
