using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace GamingAudit.Engine.Torch.Learning;

/// <summary>
/// Numbers of a rollout on a device, one row a step, filled anew for every rollout. They go over from page-locked
/// memory, all at once or step after step, and nobody waits for it; on the processor there is one tensor alone.
/// </summary>
internal sealed unsafe class DeviceColumn<T> : IDisposable where T : unmanaged
{
    private readonly Tensor staging;
    private readonly long rows;
    private readonly long width;

    /// <param name="rows">Rows at most.</param>
    /// <param name="width">Numbers in a row; 0 for a column of single numbers.</param>
    /// <param name="type">The tensor's type, of the size of <typeparamref name="T"/>.</param>
    /// <param name="device">Where they go.</param>
    public DeviceColumn(long rows, long width, ScalarType type, Device device)
    {
        (this.rows, this.width) = (rows, Math.Max(1, width));
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

    /// <summary>Copies all rows from host memory; what was copied before must have been used up.</summary>
    public void Upload(T* from) => Upload(from, 0, rows);

    /// <summary>Copies some rows; what was copied to them before must have been used up.</summary>
    /// <param name="from">The first of them in host memory.</param>
    /// <param name="first">Where they go.</param>
    /// <param name="count">How many.</param>
    public void Upload(T* from, long first, long count)
    {
        long bytes = count * width * sizeof(T);
        Buffer.MemoryCopy(from, Address(staging) + first * width, bytes, bytes);
        if (ReferenceEquals(Values, staging)) return;
        using DisposeScope scope = NewDisposeScope();
        Values.narrow(0, first, count).copy_(staging.narrow(0, first, count), nonBlocking: true);
    }

    public void Dispose()
    {
        Values.Dispose();
        staging.Dispose();
    }

    private static T* Address(Tensor tensor) =>
        (T*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref MemoryMarshal.GetReference(tensor.bytes));
}
