using System.Diagnostics;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Threading;
using TorchSharp;
using static TorchSharp.torch;

namespace GamingAudit.Engine.Torch.Learning;

/// <summary>How fast a device multiplies, is copied to, and starts operations.</summary>
internal static class DeviceRates
{
    private const int SizeOnDevice = 4096;
    private const int SizeOnProcessor = 512;
    private const long CopiedFloats = 1 << 24;

    /// <summary>Measures, products first.</summary>
    /// <param name="device">The device.</param>
    /// <param name="threads">Threads that multiply side by side where it is the processor.</param>
    /// <param name="seconds">Roughly how long in all.</param>
    public static BackendRates Measure(Device device, int threads, double seconds)
    {
        if (device.type == DeviceType.CPU)
        {
            var rates = new double[threads];
            using var team = new WorkerTeam(threads);
            team.Run(threads, (thread, _) => rates[thread] = Products(SizeOnProcessor, device, seconds));
            return new BackendRates(rates.Sum(), double.PositiveInfinity, 0);
        }
        return new BackendRates(
            Products(SizeOnDevice, device, seconds / 3), Copies(device, seconds / 3), Launches(device, seconds / 3));
    }

    private static double Products(long size, Device device, double seconds)
    {
        OwnThread.Keep();
        using DisposeScope scope = NewDisposeScope();
        using IDisposable gradientsOff = no_grad();
        Tensor a = rand(size, size, device: device), b = rand(size, size, device: device);
        Tensor c = zeros(size, size, device: device);
        return 2.0 * size * size * size * PerSecond(seconds, 10, device, () => c.addmm_(a, b, 0, 1));
    }

    private static double Copies(Device device, double seconds)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor from = zeros(CopiedFloats).pin_memory(), to = zeros(CopiedFloats, device: device);
        return sizeof(float) * CopiedFloats
            * PerSecond(seconds, 10, device, () => to.copy_(from, nonBlocking: true));
    }

    private static double Launches(Device device, double seconds)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor one = zeros(1, device: device);
        return 1 / PerSecond(seconds, 1000, device, () => one.neg_());
    }

    // Waiting once for many keeps what waiting costs out of it.
    private static double PerSecond(double seconds, int atOnce, Device device, Action operation)
    {
        for (int i = 0; i < atOnce; i++) operation();
        Wait(device);
        var clock = Stopwatch.StartNew();
        long done = 0;
        for (; done == 0 || clock.Elapsed.TotalSeconds < seconds; done += atOnce)
        {
            for (int i = 0; i < atOnce; i++) operation();
            Wait(device);
        }
        return done / clock.Elapsed.TotalSeconds;
    }

    private static void Wait(Device device)
    {
        if (device.type != DeviceType.CPU) cuda.synchronize();
    }
}
