using System.Net;
using System.Text;

namespace GamingAudit.Tool.Commands.Serve;

/// <summary>Serves graders over HTTP until it is told to stop.</summary>
internal sealed class GraderServer(GraderDesk desk, ServeLimits limits)
{
    private const int TooLarge = 413;
    private const int BufferBytes = 64 * 1024;

    // Who sends more is read no further: a client sees a broken connection then.
    private const long MostToDiscard = 256L << 20;

    /// <summary>Serves; the listener has been started.</summary>
    public async Task RunAsync(HttpListener listener, CancellationToken cancellation)
    {
        using CancellationTokenRegistration stop = cancellation.Register(listener.Stop);
        while (!cancellation.IsCancellationRequested)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception e)
                when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                if (cancellation.IsCancellationRequested || !listener.IsListening) return;
                continue;
            }
            _ = Task.Run(() => ServeAsync(context), CancellationToken.None);
        }
    }

    private async Task ServeAsync(HttpListenerContext context)
    {
        try
        {
            string? body = await ReadAsync(context.Request);
            (int status, string reply) = body is null
                ? GraderDesk.Error(TooLarge, $"A body has at most {limits.Bytes:N0} bytes; --max-bytes changes that.")
                : await desk.AnswerAsync(context.Request.HttpMethod, context.Request.Url?.AbsolutePath ?? "/", body);
            byte[] bytes = Encoding.UTF8.GetBytes(reply);
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength64 = bytes.Length;
            await context.Response.OutputStream.WriteAsync(bytes);
            context.Response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or IOException or ObjectDisposedException)
        {
            // Whoever asked is gone.
            context.Response.Abort();
        }
    }

    // Null where it is too long. It is read to its end all the same, or the client would not see why.
    private async Task<string?> ReadAsync(HttpListenerRequest request)
    {
        var kept = new MemoryStream();
        byte[] buffer = new byte[BufferBytes];
        long all = 0;
        int read;
        while (all <= MostToDiscard && (read = await request.InputStream.ReadAsync(buffer)) > 0)
        {
            all += read;
            if (all <= limits.Bytes) kept.Write(buffer, 0, read);
        }
        return all > limits.Bytes ? null : Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length);
    }
}
