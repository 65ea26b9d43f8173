namespace Tonsure.FactorTables.Tables;

/// <summary>The official schemas that ship as they are, and what each refers to.</summary>
internal static class SchemasTable
{
    private const string CycloneDx = "cyclonedx-schemas";
    private const string Spdx = "spdx-schema";
    private const string Statement = "tonsure-statement";
    private const string Signature = "cyclonedx/jsf-0.82.schema.json";
    private const string Licences = "cyclonedx/spdx.schema.json";
    private const string Cryptography = "cyclonedx/cryptography-defs.schema.json";

    public static readonly string[][] Sources =
    [
        [
            CycloneDx,
            "CycloneDX specification: JSON schemas of the bill of materials, 1.5 to 1.7",
            "OWASP Foundation; Ecma International (ECMA-424)",
            "https://github.com/CycloneDX/specification",
            "Apache-2.0",
            "e02a34a",
            "Shipped as they are, with the licence beside them",
        ],
        [
            Spdx,
            "System Package Data Exchange (SPDX) specification: JSON schema of version 3.0.1",
            "SPDX Working Group, The Linux Foundation",
            "https://spdx.org/schema/3.0.1/spdx-json-schema.json",
            "Community-Spec-1.0",
            "3.0.1",
            "Shipped as it is, with the licence beside it",
        ],
        [
            Statement,
            "Statement of a footprint, version 1: JSON schema of the predicate",
            "Tonsure",
            "https://in-toto.io/Statement/v1",
            "ours",
            "2026-11",
            "The envelope around it is in-toto's",
        ],
    ];

    public static Table Make() =>
        new(
            "schemas/schemas.csv",
            "name,file,others,source",
            [
                [
                    "cyclonedx-1.5",
                    "cyclonedx/bom-1.5.schema.json",
                    $"{Signature}|{Licences}",
                    CycloneDx,
                ],
                [
                    "cyclonedx-1.6",
                    "cyclonedx/bom-1.6.schema.json",
                    $"{Signature}|{Licences}",
                    CycloneDx,
                ],
                [
                    "cyclonedx-1.7",
                    "cyclonedx/bom-1.7.schema.json",
                    $"{Cryptography}|{Signature}|{Licences}",
                    CycloneDx,
                ],
                ["spdx-3.0.1", "spdx/schema-v3.0.1.json", "", Spdx],
                ["statement-v1", "statement-v1.schema.json", "", Statement],
            ]
        );
}
