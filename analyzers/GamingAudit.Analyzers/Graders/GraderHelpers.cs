using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Graders;

/// <summary>The methods that graders of a type leave their work to.</summary>
internal static class GraderHelpers
{
    private const int Deepest = 3;

    /// <summary>Graders and their helpers, in the order of the source.</summary>
    /// <param name="graders">Methods that are known to grade.</param>
    /// <param name="delegates">Methods that are handed to what grades by them.</param>
    /// <param name="others">Bodies of the type's other methods.</param>
    public static IEnumerable<GraderBody> Of(
        IEnumerable<GraderBody> graders, IEnumerable<IMethodSymbol> delegates,
        IReadOnlyDictionary<ISymbol, IOperation> others)
    {
        List<GraderBody> all = [.. graders];
        var known = new HashSet<ISymbol>(all.Select(grader => grader.Method), SymbolEqualityComparer.Default);
        foreach (IMethodSymbol method in delegates)
            if (others.TryGetValue(method, out IOperation? handed) && !known.Contains(method)
                && GraderDelegates.Grader(method, handed) is { } made)
            {
                known.Add(method);
                all.Add(made);
            }

        all = [.. Ordered(all)];
        for (int depth = 0, from = 0; depth < Deepest && from < all.Count; depth++)
        {
            int to = all.Count;
            for (; from < to; from++)
            {
                GraderBody grader = all[from];
                if (grader.IsPrompt) continue;
                foreach (IInvocationOperation call in grader.Operations.OfType<IInvocationOperation>())
                    if (!known.Contains(call.TargetMethod) && Results.IsWorth(call.TargetMethod.ReturnType)
                        && others.TryGetValue(call.TargetMethod, out IOperation? body)
                        && grader.Helper(call, body) is { } helper)
                    {
                        known.Add(call.TargetMethod);
                        all.Add(helper);
                    }
            }
        }

        return Ordered(all);
    }

    private static IEnumerable<GraderBody> Ordered(IEnumerable<GraderBody> graders) => graders
        .OrderBy(grader => grader.Operations[0].Syntax.SyntaxTree.FilePath, StringComparer.Ordinal)
        .ThenBy(grader => grader.Operations[0].Syntax.SpanStart);
}
