using Unity.MLAgents;
using UnityEngine;

public class LunarTouchdown : Agent
{
    [Header("Limits")]
    [SerializeField] private float maxSpeed = 2f;
    [SerializeField] private float maxTilt = 15f;
    private Rigidbody hull;
    private float fuel;

    public override void Initialize() => hull = GetComponent<Rigidbody>();

    public override void OnEpisodeBegin()
    {
        fuel = 100f;
        hull.velocity = Vector3.zero;
        transform.SetPositionAndRotation(new Vector3(Random.Range(-20f, 20f), 60f, 0f), Quaternion.identity);
    }

    private void OnCollisionEnter(Collision collision)
    {
        bool soft = collision.relativeVelocity.magnitude <= maxSpeed;
        bool upright = Vector3.Angle(Vector3.up, transform.up) <= maxTilt;
        if (collision.gameObject.CompareTag("pad") && soft && upright)
        {
            SetReward(1f + 0.5f * fuel / 100f);
        }
        else
        {
            SetReward(-1f);
        }
        EndEpisode();
    }
}
