using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace GamingAudit.Engine.Torch.Learning;

/// <summary>
/// Numbers of a rollout on a device, one row a step, filled anew for every rollout. They go over in one copy from page-
/// locked memory, which does not wait; on the processor there is one tensor alone.
/// </summary>
internal sealed unsafe class DeviceColumn<T> : IDisposable where T : unmanaged
{
    private readonly Tensor staging;

    /// <param name="rows">Rows at most.</param>
    /// <param name="width">Numbers in a row; 0 for a column of single numbers.</param>
    /// <param name="type">The tensor's type, of the size of <typeparamref name="T"/>.</param>
    /// <param name="device">Where they go.</param>
    public DeviceColumn(long rows, long width, ScalarType type, Device device)
    {
        long[] shape = width > 0 ? [rows, width] : [rows];
        staging = zeros(shape, type);
        if (device.type == DeviceType.CPU)
        {
            Values = staging;
            return;
        }
        using (Tensor pageable = staging) staging = pageable.pin_memory();
        Values = zeros(shape, type, device);
    }

    /// <summary>The numbers on the device.</summary>
    public Tensor Values { get; }

    /// <summary>Copies from host memory; what was copied before must have been used up.</summary>
    public void Upload(T* from)
    {
        long bytes = staging.NumberOfElements * sizeof(T);
        void* to = (void*)Address(staging);
        Buffer.MemoryCopy(from, to, bytes, bytes);
        if (ReferenceEquals(Values, staging)) return;
        using DisposeScope scope = NewDisposeScope();
        Values.copy_(staging, nonBlocking: true);
    }

    public void Dispose()
    {
        Values.Dispose();
        staging.Dispose();
    }

    private static nint Address(Tensor tensor) =>
        (nint)System.Runtime.CompilerServices.Unsafe.AsPointer(ref MemoryMarshal.GetReference(tensor.bytes));
}
