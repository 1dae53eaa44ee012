using System.Linq;
using System.Runtime.CompilerServices;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.Flow;

/// <summary>Whether other types of the program may change a member, by names.</summary>
internal static class OtherWriters
{
    // Each file is read once, however many members are asked for.
    private static readonly ConditionalWeakTable<SyntaxTree, ILookup<string, TextSpan>> Known = new();

    /// <summary>Whether code outside of the member's type may write it.</summary>
    public static bool MayWrite(ISymbol member, Compilation compilation)
    {
        ISymbol setter = (member as IPropertySymbol)?.SetMethod ?? member;
        if (setter.DeclaredAccessibility == Accessibility.Private) return false;
        uint word = FileWords.HashOf(member.Name);
        return compilation.SyntaxTrees.Any(tree =>
            FileWords.Of(tree).MayHold(word)
            && Known.GetValue(tree, WritesOf)[member.Name].Any(span =>
                !member.ContainingType.DeclaringSyntaxReferences.Any(own =>
                    own.SyntaxTree == tree && own.Span.Contains(span))));
    }

    private static ILookup<string, TextSpan> WritesOf(SyntaxTree tree) =>
        Writes.In(tree.GetRoot()).ToLookup(write => write.Name, write => write.Site.Span);
}
