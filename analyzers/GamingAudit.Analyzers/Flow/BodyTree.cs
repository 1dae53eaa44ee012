using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Flow;

/// <summary>A body and the lambdas and local functions in it, each a body with a graph of its own.</summary>
/// <param name="root">The body before lowering.</param>
/// <param name="method">The method whose body it is; null for an initializer, which only holds lambdas.</param>
/// <param name="graph">Makes the body's graph.</param>
internal sealed class BodyTree(IOperation root, IMethodSymbol? method, Func<ControlFlowGraph> graph)
{
    /// <summary>The ledgers of all bodies in it that pay reward or end an episode.</summary>
    public IEnumerable<MethodLedger> Ledgers(TypeSource type)
    {
        if (!HasGraph(root)) yield break;
        var lazy = new Lazy<ControlFlowGraph>(graph);
        if (method is not null && Build(method, root, () => lazy.Value) is { } own) yield return own;
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            MethodLedger? inner = operation switch
            {
                ILocalFunctionOperation { Body: { } body } function =>
                    Build(function.Symbol, body, () => Nested(lazy.Value, function.Symbol)),
                IAnonymousFunctionOperation lambda =>
                    Build(lambda.Symbol, lambda.Body, () => Nested(lazy.Value, lambda.Syntax)),
                _ => null,
            };
            if (inner is not null) yield return inner;
        }

        MethodLedger? Build(IMethodSymbol of, IOperation body, Func<ControlFlowGraph?> makeGraph) =>
            MethodLedgerBuilder.Build(of, body, makeGraph, type);
    }

    private static bool HasGraph(IOperation body) =>
        body is IBlockOperation or IFieldInitializerOperation or IPropertyInitializerOperation
            or IMethodBodyOperation or IConstructorBodyOperation;

    private static ControlFlowGraph? Nested(ControlFlowGraph outer, IMethodSymbol function)
    {
        if (outer.LocalFunctions.Contains(function)) return outer.GetLocalFunctionControlFlowGraph(function);
        return Inner(outer).Select(inner => Nested(inner, function)).FirstOrDefault(found => found is not null);
    }

    private static ControlFlowGraph? Nested(ControlFlowGraph outer, SyntaxNode lambda)
    {
        foreach (IFlowAnonymousFunctionOperation found in Lambdas(outer))
        {
            if (found.Syntax == lambda) return outer.GetAnonymousFunctionControlFlowGraph(found);
        }

        return Inner(outer).Select(inner => Nested(inner, lambda)).FirstOrDefault(found => found is not null);
    }

    private static IEnumerable<ControlFlowGraph> Inner(ControlFlowGraph outer) =>
        outer.LocalFunctions.Select(function => outer.GetLocalFunctionControlFlowGraph(function))
            .Concat(Lambdas(outer).Select(lambda => outer.GetAnonymousFunctionControlFlowGraph(lambda)));

    private static IEnumerable<IFlowAnonymousFunctionOperation> Lambdas(ControlFlowGraph graph) =>
        from block in graph.Blocks
        from operation in block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations
        from inner in operation.DescendantsAndSelf()
        where inner is IFlowAnonymousFunctionOperation
        select (IFlowAnonymousFunctionOperation)inner;
}
