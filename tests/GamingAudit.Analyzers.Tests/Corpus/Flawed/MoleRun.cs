using UnityEngine;

public class MoleRun : MonoBehaviour
{
    public Transform burrow;
    private bool home;
    private int bumps;

    private void LookForBurrow()
    {
        if (Vector3.Distance(transform.position, burrow.position) < 1f) home = true;
    }

    private void OnCollisionEnter(Collision other)
    {
        if (other.gameObject.CompareTag("Rock")) bumps++;
    }

    public float GetFitness()
    {
        if (home) return 100f - 3f * bumps; // expect: GA1006
        return 20f - Vector3.Distance(transform.position, burrow.position) - 2f * bumps;
    }
}
