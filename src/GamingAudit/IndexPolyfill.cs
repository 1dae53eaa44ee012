#if !NET
namespace System;

/// <summary>Lets the compiler match lists by pattern on a framework that lacks the type.</summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    /// <summary>The place from the beginning of a list of that length.</summary>
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
#endif
