using UnityEngine;

public class MoleRunHome : MonoBehaviour
{
    public Transform burrow;
    private bool home;
    private bool tired;
    private int bumps;

    private void FixedUpdate()
    {
        LookForBurrow();
        Invoke("Tire", 20f);
    }

    private void LookForBurrow()
    {
        if (Vector3.Distance(transform.position, burrow.position) < 1f) home = true;
    }

    private void Tire()
    {
        tired = true;
    }

    private void OnCollisionEnter(Collision other)
    {
        if (other.gameObject.CompareTag("Rock")) bumps++;
    }

    public float GetFitness()
    {
        if (tired) return -5f - bumps;
        if (home) return 100f - 3f * bumps;
        return 20f - Vector3.Distance(transform.position, burrow.position) - 2f * bumps;
    }
}
