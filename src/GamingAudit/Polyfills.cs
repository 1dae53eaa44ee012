#if !NET
namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler emit init accessors on a framework that lacks the marker type.</summary>
internal static class IsExternalInit;
#endif
