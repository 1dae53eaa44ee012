using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Fees that a type charges to what it keeps count of, and that its reward knows nothing of.</summary>
internal static class UnchargedFees
{
    /// <summary>Each term that pays for what a fee is charged on, with the fee and what it is charged to.</summary>
    public static IEnumerable<(SyntaxNode Pay, string Fee, string Why)> Of(ClassLedger type, RuleContext context)
    {
        string[] fees = In(type.Type, context);
        if (fees.Length == 0) yield break;
        var known = new HashSet<string>(type.Terms.Select(term => term.Value?.Syntax).OfType<SyntaxNode>()
            .SelectMany(value => BaselineOrder.WithHelpers(value, context.Type)).SelectMany(Names));
        var pending = new Queue<string>(known);
        while (pending.Count > 0)
        {
            foreach (string name in Feeding(pending.Dequeue(), type, context).Where(known.Add)) pending.Enqueue(name);
        }

        if (fees.Any(known.Contains)) yield break;
        foreach (RewardTerm term in type.Terms.Where(term => term.IsOwn && term.Value is not null))
        {
            SyntaxNode[] value = [.. BaselineOrder.WithHelpers(term.Value!.Syntax, context.Type)];
            if (!value.Any(node => node.IsKind(SyntaxKind.SubtractExpression))) continue;
            var names = new HashSet<string>(value.SelectMany(Names));
            foreach (string fee in fees)
            {
                Write? charge = Written(type).FirstOrDefault(write => !known.Contains(write.Name)
                    && TypeMembers.Find(type.Type, write.Name) is { IsStatic: false }
                    && Place.Identifiers(write.Site.ToString()).ToArray() is var charged
                    && charged.Contains(fee) && charged.Any(names.Contains));
                if (charge is null) continue;
                yield return (term.Call.Site.Syntax, fee, "is charged to '" + charge.Name + "' and not in what '"
                    + term.Call.Site.Syntax + "' pays");
                break;
            }
        }
    }

    /// <summary>The members of a type that are called fees.</summary>
    public static string[] In(INamedTypeSymbol type, RuleContext context) =>
    [
        .. type.GetMembers().Where(member => member is IFieldSymbol or IPropertySymbol).Select(member => member.Name)
            .Where(name => NameWords.Of(name).Any(context.Words(WordLists.Fees).Contains)),
    ];

    // What a local or a member is made of, wherever the type sets it.
    private static IEnumerable<string> Feeding(string name, ClassLedger type, RuleContext context) =>
        Written(type).Where(write => write.Name == name).SelectMany(write => Place.Identifiers(write.Site.ToString()))
            .Concat(Declarations(type).SelectMany(declared => declared.DescendantNodes())
                .OfType<VariableDeclaratorSyntax>()
                .Where(local => local.Identifier.ValueText == name && local.Initializer is not null)
                .SelectMany(local => BaselineOrder.WithHelpers(local.Initializer!.Value, context.Type))
                .SelectMany(Names));

    private static IEnumerable<Write> Written(ClassLedger type) => Declarations(type).SelectMany(Writes.In);

    private static IEnumerable<SyntaxNode> Declarations(ClassLedger type) =>
        type.Type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax());

    private static IEnumerable<string> Names(SyntaxNode node) =>
        node is IdentifierNameSyntax name ? [name.Identifier.ValueText] : [];
}
