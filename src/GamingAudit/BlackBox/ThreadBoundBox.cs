using System.Runtime.ExceptionServices;

namespace GamingAudit;

/// <summary>A black box that is made and called by a thread of its own, whoever asks for it.</summary>
internal sealed class ThreadBoundBox : IBlackBox
{
    private readonly SemaphoreSlim asked = new(0);
    private readonly SemaphoreSlim answered = new(0);
    private readonly Thread thread;
    private IBlackBox? box;
    private Action? work;
    private ExceptionDispatchInfo? thrown;

    public ThreadBoundBox(Func<IBlackBox> create)
    {
        thread = new Thread(Answer) { IsBackground = true, Name = "black box" };
        thread.Start();
        try
        {
            Ask(() => box = create());
        }
        catch
        {
            End();
            throw;
        }
    }

    public void Reset(ulong seed, Span<float> observation)
    {
        float[] seen = new float[observation.Length];
        Ask(() => box!.Reset(seed, seen));
        seen.CopyTo(observation);
    }

    public BlackBoxStep Step(ReadOnlySpan<int> branches, ReadOnlySpan<float> values, Span<float> observation)
    {
        int[] choices = branches.ToArray();
        float[] numbers = values.ToArray(), seen = new float[observation.Length];
        BlackBoxStep step = default;
        Ask(() => step = box!.Step(choices, numbers, seen));
        seen.CopyTo(observation);
        return step;
    }

    /// <summary>Asks the box itself what is legal.</summary>
    public void Mask(BlackBoxMask mask, Span<bool> legal)
    {
        bool[] entries = legal.ToArray();
        Ask(() => mask(box!, entries));
        entries.CopyTo(legal);
    }

    /// <summary>Does something with the box itself.</summary>
    public TResult Look<TResult>(Func<IBlackBox, TResult> look)
    {
        TResult? result = default;
        Ask(() => result = look(box!));
        return result!;
    }

    public void Dispose()
    {
        try
        {
            Ask(() => box!.Dispose());
        }
        finally
        {
            End();
        }
    }

    private void Ask(Action question)
    {
        work = question;
        asked.Release();
        answered.Wait();
        thrown?.Throw();
    }

    private void End()
    {
        work = null;
        asked.Release();
        thread.Join();
        asked.Dispose();
        answered.Dispose();
    }

    private void Answer()
    {
        while (true)
        {
            asked.Wait();
            if (work is null) return;
            thrown = null;
            try
            {
                work();
            }
            catch (Exception e)
            {
                thrown = ExceptionDispatchInfo.Capture(e);
            }
            answered.Release();
        }
    }
}
