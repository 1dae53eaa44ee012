using System.Collections.Immutable;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Targets;

/// <summary>A call of a method of the same type, which may make a target from its arguments.</summary>
/// <param name="Method">The method.</param>
/// <param name="Site">The call.</param>
/// <param name="Arguments">Its arguments in the order of the parameters; null where one is no constant.</param>
internal sealed record HelperCall(
    IMethodSymbol Method, InvocationExpressionSyntax Site, ImmutableArray<Node?> Arguments);
