using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>Code that makes an object ready before its first step: constructors, and what an engine calls once.</summary>
internal static class SetUpCode
{
    /// <summary>Whether a place is in such code.</summary>
    public static bool Holds(SyntaxNode place) => place.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() switch
    {
        ConstructorDeclarationSyntax => true,
        MethodDeclarationSyntax method => KnownFrameworks.Words.SetUps.Contains(method.Identifier.ValueText),
        _ => false,
    };
}
