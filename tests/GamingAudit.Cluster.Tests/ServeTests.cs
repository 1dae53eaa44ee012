using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using GamingAudit.Tool.Tests;

namespace GamingAudit.Cluster.Tests;

[Collection(nameof(Database))]
public sealed class ServeTests(Database database)
{
    private const string Password = "a password of some length";
    private const string Change = "jobs/enqueued/delete";

    [Fact]
    public async Task Shows_jobs_to_this_machine_and_lets_nobody_change_them()
    {
        Assert.SkipWhen(database.Missing is not null, database.Missing ?? "");
        using var folder = new TemporaryFolder();
        int port = FreePort();
        using Command server = Command.Cluster(folder.Path, database, "serve", "--port", $"{port}");
        using HttpClient browser = await BrowserAsync(port);

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("servers", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await ChangeAsync(browser)).StatusCode);
    }

    [Fact]
    public async Task Lets_those_with_the_password_see_and_change_jobs_and_nobody_else()
    {
        Assert.SkipWhen(database.Missing is not null, database.Missing ?? "");
        using var folder = new TemporaryFolder();
        int port = FreePort();
        using Command server = Command.Cluster(
            folder.Path, database, "serve", "--port", $"{port}", "--token-file", folder.Write("token", Password));
        using HttpClient browser = await BrowserAsync(port);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("servers", Token)).StatusCode);

        browser.DefaultRequestHeaders.Authorization = Basic("another password");
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("servers", Token)).StatusCode);
        browser.DefaultRequestHeaders.Authorization = Basic(Password);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("servers", Token)).StatusCode);
        Assert.NotEqual(HttpStatusCode.Unauthorized, (await ChangeAsync(browser)).StatusCode);
    }

    [Fact]
    public async Task Listens_to_others_with_a_password_alone()
    {
        Assert.SkipWhen(database.Missing is not null, database.Missing ?? "");
        using var folder = new TemporaryFolder();
        string said = await Command.ClusterAsync(folder.Path, database, 1, "serve", "--address", "0.0.0.0");
        Assert.Contains("--token-file", said, StringComparison.Ordinal);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient browser) => browser.PostAsync(
        Change, new FormUrlEncodedContent(new Dictionary<string, string> { ["jobs[]"] = "1" }), Token);

    private static AuthenticationHeaderValue Basic(string password) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"me:{password}")));

    private static async Task<HttpClient> BrowserAsync(int port)
    {
        var browser = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
        for (int i = 0; i < 200; i++)
        {
            try
            {
                await browser.GetAsync("", Token);
                return browser;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100, Token);
            }
        }
        throw new InvalidOperationException("The dashboard does not answer.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
