// references: none
using UnityEngine;

public class BeaverTable
{
    private readonly float[,] worth = new float[40, 3];

    public void Absorb(int place, int stroke, float gained, int after)
    {
        float best = Mathf.Max(worth[after, 0], Mathf.Max(worth[after, 1], worth[after, 2]));
        worth[place, stroke] += 0.1f * (gained + 0.9f * best - worth[place, stroke]);
    }

    public int Learned(int place) => worth[place, 0] > worth[place, 1] ? 0 : 1;
}

public class Beaver : MonoBehaviour
{
    private readonly BeaverTable table = new BeaverTable();
    private bool hasFish;
    private int place, stroke;
    private float gained;

    private void FixedUpdate()
    {
        gained -= 0.2f;
        if (hasFish)
        {
            gained += 3f;
            hasFish = false;
        }

        int now = (int)transform.position.x;
        table.Absorb(place, stroke, gained, now);
        gained = 0f;
        place = now;
        stroke = table.Learned(now);
        transform.Translate(stroke, 0, 0);
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("Fish")) return;
        hasFish = true;
        Destroy(other.gameObject);
    }
}
