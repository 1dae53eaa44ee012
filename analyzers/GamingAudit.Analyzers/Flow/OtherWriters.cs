using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>Whether other types of the program may change a member, by names.</summary>
internal static class OtherWriters
{
    // The writes that may be of another type's member, by names.
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<string, ImmutableArray<Write>>>
        Known = new();

    /// <summary>Whether code outside of the member's type may write it.</summary>
    public static bool MayWrite(ISymbol member, Compilation compilation)
    {
        ISymbol setter = (member as IPropertySymbol)?.SetMethod ?? member;
        if (setter.DeclaredAccessibility == Accessibility.Private) return false;
        return Known.GetOrCreateValue(compilation)
            .GetOrAdd(
                member.Name, name => ProgramIndex.Writes.Of(name, compilation).Where(MayBeOfAnother).ToImmutableArray())
            .Any(write => !member.ContainingType.DeclaringSyntaxReferences.Any(own =>
                own.SyntaxTree == write.Site.SyntaxTree && own.Span.Contains(write.Site.Span)));
    }

    // speed = 3, where the type has a speed itself or no base that could have one, writes no other type's.
    private static bool MayBeOfAnother(Write write) =>
        !write.IsOfItself
        || write.Site.Ancestors().OfType<TypeDeclarationSyntax>().Any(type => type.BaseList is not null)
            && !write.Site.Ancestors().SelectMany(Declared).Contains(write.Name);

    private static IEnumerable<string> Declared(SyntaxNode around) => around switch
    {
        TypeDeclarationSyntax type => type.Members.SelectMany(member => member switch
        {
            FieldDeclarationSyntax field => field.Declaration.Variables.Select(one => one.Identifier.ValueText),
            PropertyDeclarationSyntax property => [property.Identifier.ValueText],
            _ => [],
        }),
        MemberDeclarationSyntax member => member.DescendantNodes().Select(node => node switch
        {
            VariableDeclaratorSyntax local => local.Identifier.ValueText,
            ParameterSyntax parameter => parameter.Identifier.ValueText,
            SingleVariableDesignationSyntax found => found.Identifier.ValueText,
            _ => string.Empty,
        }),
        _ => [],
    };
}
