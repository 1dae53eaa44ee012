using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Whether other types of the program may change a member, by names.</summary>
internal static class OtherWriters
{
    /// <summary>Whether code outside of the member's type may write it.</summary>
    public static bool MayWrite(ISymbol member, Compilation compilation)
    {
        ISymbol setter = (member as IPropertySymbol)?.SetMethod ?? member;
        if (setter.DeclaredAccessibility == Accessibility.Private) return false;
        var search = new NameSearch([member.Name]);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (!search.IsIn(tree.GetText().ToString())) continue;
            SyntaxReference[] own = [.. member.ContainingType.DeclaringSyntaxReferences.Where(
                reference => reference.SyntaxTree == tree)];
            if (Writes.In(tree.GetRoot()).Any(write => write.Name == member.Name
                && !own.Any(reference => reference.Span.Contains(write.Site.Span)))) return true;
        }

        return false;
    }
}
