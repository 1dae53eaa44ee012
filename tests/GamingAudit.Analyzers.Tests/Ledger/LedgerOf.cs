using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Tests.Ledger;

/// <summary>Builds ledgers without an analyzer around them.</summary>
internal static class LedgerOf
{
    /// <summary>The ledgers of a snippet's bodies, in the order of the source.</summary>
    public static IReadOnlyList<MethodLedger> Bodies(Snippet snippet, bool withFrameworks = true)
    {
        Compilation compilation = snippet.Compile(withFrameworks);
        SemanticModel model = compilation.GetSemanticModel(compilation.SyntaxTrees.Single());
        var ledgers = new List<MethodLedger>();
        foreach (SyntaxNode node in model.SyntaxTree.GetRoot().DescendantNodes())
        {
            if (node is not BaseMethodDeclarationSyntax declaration) continue;
            if (model.GetOperation(declaration) is not IMethodBodyBaseOperation whole) continue;
            var method = (IMethodSymbol)model.GetDeclaredSymbol(declaration)!;
            IBlockOperation body = (whole.BlockBody ?? whole.ExpressionBody)!;
            var tree = new BodyTree(body, method, () => whole is IMethodBodyOperation block
                ? ControlFlowGraph.Create(block)
                : ControlFlowGraph.Create((IConstructorBodyOperation)whole));
            ledgers.AddRange(tree.Ledgers(new TypeSource(
                method.ContainingType, new Words(), CancellationToken.None)));
        }

        return ledgers;
    }

    /// <summary>The terms of members of an agent.</summary>
    public static IReadOnlyList<RewardTerm> Terms(string members, bool withFrameworks = true) =>
        [.. Bodies(Snippet.Agent(members), withFrameworks).SelectMany(ledger => ledger.Terms)];

    /// <summary>The terms of a whole file.</summary>
    public static IReadOnlyList<RewardTerm> TermsOfFile(string file, bool withFrameworks = true) =>
        [.. Bodies(Snippet.OfFile(file), withFrameworks).SelectMany(ledger => ledger.Terms)];

    /// <summary>The only term of members of an agent.</summary>
    public static RewardTerm Term(string members) => Assert.Single(Terms(members));
}
